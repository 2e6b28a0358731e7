// Merges nodes on their key alone, then sets them whole: properties that a row does not name are removed.
UNWIND $rows AS row
MERGE (n:{label} {id: row.id})
SET n = row.properties
SET n:{labels}
