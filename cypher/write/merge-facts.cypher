// Merges attestations: told apart by ends, article and start. Both ends are found before the relationship is merged.
UNWIND $rows AS row
MATCH (a:{from} {id: row.from})
MATCH (b:{to} {id: row.to})
MERGE (a)-[r:{type} {article: row.article, start: row.start}]->(b)
SET r = row.properties
