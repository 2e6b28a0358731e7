// The relationships of one type from one label, sorted by key; what others have under these names carries no article.
MATCH (a:{labels})-[r:{type}]->(b)
WHERE a.id IS NOT NULL AND r.article IS NOT NULL
WITH a.id AS from, [l IN labels(b) WHERE l IN $labels][0] AS label, b.id AS to, r
WHERE label IS NOT NULL AND to IS NOT NULL
RETURN from, label, to, properties(r) AS properties
ORDER BY from, label, to, r.article, coalesce(r.start, $noStart)
