// How many nodes of one label are ours.
MATCH (n:{labels})
WHERE n.id IS NOT NULL
RETURN count(*) AS count
