// Merges relationships of which an article has at most one between two nodes.
UNWIND $rows AS row
MATCH (a:{from} {id: row.from})
MATCH (b:{to} {id: row.to})
MERGE (a)-[r:{type} {article: row.article}]->(b)
SET r = row.properties
