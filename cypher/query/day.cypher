// A day's timeline: what was reported that day, and the events that took place on it.
// @param day date the day
MATCH (a:Article)
WHERE a.date = date($day)
RETURN 'article' AS what, a.title AS title, a.publisher AS source, a.id AS article
UNION
MATCH (e:Event)-[r:REPORTED_IN]->(a:Article)
WHERE r.`from` <= date($day) AND r.`to` >= date($day)
RETURN 'event' AS what, e.name AS title, a.publisher AS source, a.id AS article
