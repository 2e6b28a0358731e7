// Merges relationships of one type: told apart by ends, article and start, where -1 stands for none. Both ends are found first, an
// entity by its id among all entities, so that one statement serves all pairs of their types.
// It is no MERGE: while a type has few relationships, the planner would look for each in the index of articles instead of going from
// node to node, and walk everything that the transaction has written. A key that is a list is out of the index's reach.
UNWIND $rows AS row
MATCH (a:{from} {id: row.from.id})
WHERE row.from.label IN labels(a)
MATCH (b:{to} {id: row.to.id})
WHERE row.to.label IN labels(b)
CALL (row, a, b) {
  MATCH (a)-[old:{type}]->(b)
  WHERE [old.article, coalesce(old.start, -1)] = [row.properties.article, coalesce(row.properties.start, -1)]
  DELETE old
}
CREATE (a)-[r:{type}]->(b)
SET r = row.properties
