// Deletes shared nodes that nothing stands behind any more.
UNWIND $rows AS id
MATCH (n:{labels} {id: id})
DETACH DELETE n
