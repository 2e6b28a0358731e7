// The nodes of one label with these ids.
MATCH (n:{labels})
WHERE n.id IN $ids
RETURN n.id AS id, properties(n) AS properties
ORDER BY id
