// Those of whom most figures are given, and the figures
MATCH (f:Figure)-[:ABOUT]->(e)
WITH e, count(f) AS figures
ORDER BY figures DESC, e.id
LIMIT 5
MATCH path = (:Figure)-[:ABOUT]->(e)
RETURN path
