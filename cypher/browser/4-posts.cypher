// Posts: people, titles and where they are held
MATCH path = (:Person)-[:HOLDS_ROLE]->(held)
RETURN path LIMIT 100
