// How many nodes there are of each set of labels.
MATCH (n:{labels|})
WHERE n.id IS NOT NULL
RETURN labels(n) AS labels, count(*) AS count
