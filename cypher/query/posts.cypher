// Who holds or held which post where, with how many articles say so.
// @param person string = '' part of the person's name; empty for everybody
// @param organization string = '' part of the name of the organization or place; empty for all
MATCH (p:Person)-[r:HOLDS_ROLE]->(o)
WITH p, r, CASE WHEN o.id STARTS WITH 'post:' THEN null ELSE o.name END AS at
WHERE ($person = '' OR toLower(p.name) CONTAINS toLower($person)) AND ($organization = '' OR toLower(at) CONTAINS toLower($organization))
RETURN p.name AS person, r.title AS post, at, count(DISTINCT r.article) AS articles, min(r.date) AS first, max(r.date) AS last
ORDER BY articles DESC, person, post, at
LIMIT 50
