// Merges nodes on their labels and key alone, then sets them whole: properties that a row does not name are removed. A node of
// others that has our key and not our labels is not taken over: the constraint refuses a second one.
UNWIND $rows AS row
MERGE (n:{labels} {id: row.id})
SET n = row
