// Deletes the nodes that these articles own, with what hangs on them: one walk for all labels, each by its index.
MATCH (n:{labels|})
WHERE n.article IN $rows
DETACH DELETE n
