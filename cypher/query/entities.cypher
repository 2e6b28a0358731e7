// Entities by a part of their name or by another name in full, the most central first.
// @param name string a part of the name, or another name
MATCH (e:`__Entity__`)
WHERE toLower(e.name) CONTAINS toLower($name) OR $name IN e.aliases
RETURN e.id AS entity, [label IN labels(e) WHERE label <> '__Entity__'][0] AS label, e.name AS name, e.aliases AS aliases, e.articles AS articles, e.importance AS importance
ORDER BY importance DESC, articles DESC, name, entity
LIMIT 50
