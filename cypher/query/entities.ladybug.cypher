// Entities by a part of their name or by another name in full, those of most articles first.
// @param name string a part of the name, or another name
MATCH (e)
WHERE label(e) IN ['Person', 'Organization', 'Place', 'Event', 'Law', 'Product']
  AND (lower(e.name) CONTAINS lower($name) OR list_contains(e.aliases, $name))
OPTIONAL MATCH (e)-[m:FROM_CHUNK]->(:Chunk)
RETURN e.id AS entity, label(e) AS label, e.name AS name, e.aliases AS aliases, count(DISTINCT m.article) AS articles
ORDER BY articles DESC, name, entity
LIMIT 50
