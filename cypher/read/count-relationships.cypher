// How many relationships of one type are ours.
MATCH ()-[r:{type}]->()
WHERE r.article IS NOT NULL
RETURN count(*) AS count
