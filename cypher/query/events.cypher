// Events by place, organizer or period.
// @param place string = '' part of the name of the place; empty for all
// @param organizer string = '' part of the organizer's name; empty for all
// @param since date = 0001-01-01 events that are not over before this day
// @param until date = 9999-12-31 events that have begun by this day
MATCH (e:Event)-[r:REPORTED_IN]->(a:Article)
OPTIONAL MATCH (e)-[h:HELD_AT]->(p)
WHERE h.article = r.article
OPTIONAL MATCH (e)-[o:ORGANIZED_BY]->(b)
WHERE o.article = r.article
WITH e, a, p, b, coalesce(r.`from`, a.date) AS since, coalesce(r.`to`, a.date) AS until
WHERE ($place = '' OR toLower(p.name) CONTAINS toLower($place))
  AND ($organizer = '' OR toLower(b.name) CONTAINS toLower($organizer))
  AND until >= date($since) AND since <= date($until)
RETURN e.name AS event, since, until, collect(DISTINCT p.name) AS places, collect(DISTINCT b.name) AS organizers, a.id AS article
ORDER BY since, event, article
LIMIT 50
