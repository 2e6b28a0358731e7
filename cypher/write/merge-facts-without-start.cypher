// The same for facts that carry no start: null cannot be merged on, so the one that is there makes way.
UNWIND $rows AS row
MATCH (a:{from} {id: row.from})
MATCH (b:{to} {id: row.to})
OPTIONAL MATCH (a)-[old:{type} {article: row.article}]->(b)
WHERE old.start IS NULL
DELETE old
CREATE (a)-[r:{type}]->(b)
SET r = row.properties
