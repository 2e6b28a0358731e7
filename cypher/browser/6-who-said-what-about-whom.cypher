// Who said what about whom
MATCH path = (speaker)-[:SAID]->(:Quote)-[:MENTIONS]->(mentioned)
RETURN path LIMIT 50
