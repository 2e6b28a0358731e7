// How many relationships of each type are ours.
MATCH ()-[r:{types|}]->()
WHERE r.article IS NOT NULL
RETURN type(r) AS type, count(*) AS count
