// The nodes of one label, in the order of their index.
MATCH (n:{labels})
WHERE n.id IS NOT NULL
RETURN n.id AS id, properties(n) AS properties
ORDER BY id
