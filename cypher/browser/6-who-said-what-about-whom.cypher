// Who said what about whom
MATCH path = (s)-[:SAID]->(:Quote)-[:MENTIONS]->(e)
RETURN path LIMIT 50
