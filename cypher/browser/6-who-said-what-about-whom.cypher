// Who said what about whom: those whose words name most others
MATCH (speaker)-[:SAID]->(quote:Quote)-[:MENTIONS]->(named)
WHERE named <> speaker
WITH speaker, count(DISTINCT named) AS others
ORDER BY others DESC, speaker.id
LIMIT 4
MATCH path = (speaker)-[:SAID]->(:Quote)-[:MENTIONS]->(:__Entity__)
RETURN path
