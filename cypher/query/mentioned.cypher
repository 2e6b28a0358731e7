// What others said of an entity: the quotes that name it, the newest first.
// @param name string name or another name of the entity
MATCH (q:Quote)-[:MENTIONS]->(e)
WHERE toLower(e.name) = toLower($name) OR $name IN e.aliases
OPTIONAL MATCH (s)-[:SAID]->(q)
RETURN q.date AS date, s.name AS speaker, q.text AS said, q.article AS article
ORDER BY date DESC, article, said
LIMIT 50
