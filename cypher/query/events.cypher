// Events by place, organizer or period.
// @param place string = '' part of the name of the place; empty for all
// @param organizer string = '' part of the organizer's name; empty for all
// @param since date = 0001-01-01 events that are not over before this day
// @param until date = 9999-12-31 events that have begun by this day
MATCH (e:Event)-[r:REPORTED_IN]->(a:Article)
OPTIONAL MATCH (e)-[h:HELD_AT]->(p)
WHERE h.article = a.id
OPTIONAL MATCH (e)-[o:ORGANIZED_BY]->(b)
WHERE o.article = a.id
WITH e, r, a, collect(DISTINCT p.name) AS places, collect(DISTINCT b.name) AS organizers
WHERE ($place = '' OR any(name IN places WHERE toLower(name) CONTAINS toLower($place)))
  AND ($organizer = '' OR any(name IN organizers WHERE toLower(name) CONTAINS toLower($organizer)))
  AND coalesce(r.to, a.date) >= $since AND coalesce(r.from, a.date) <= $until
RETURN e.name AS event, r.from AS since, r.to AS until, places, organizers, a.id AS article
ORDER BY since, event, article
LIMIT 50
