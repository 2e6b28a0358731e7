// Posts: the bodies where most are held, with the people and their titles
MATCH (p:Person)-[:HOLDS_ROLE]->(body)
WITH body, count(DISTINCT p) AS people
ORDER BY people DESC, body.id
LIMIT 6
MATCH path = (:Person)-[:HOLDS_ROLE]->(body)
RETURN path
