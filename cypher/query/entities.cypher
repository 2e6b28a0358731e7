// Entities by a part of their name or by another name in full, those of most articles first.
// @param name string a part of the name, or another name
MATCH (e:`__Entity__`)
WHERE toLower(e.name) CONTAINS toLower($name) OR $name IN e.aliases
OPTIONAL MATCH (e)-[m:FROM_CHUNK]->(:Chunk)
RETURN e.id AS entity, [label IN labels(e) WHERE label <> '__Entity__'][0] AS label, e.name AS name, e.aliases AS aliases, count(DISTINCT m.article) AS articles
ORDER BY articles DESC, name, entity
LIMIT 50
