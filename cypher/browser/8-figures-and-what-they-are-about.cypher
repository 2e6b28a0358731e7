// Figures and what they are about
MATCH path = (f:Figure)-[:ABOUT]->(e)
RETURN path LIMIT 100
