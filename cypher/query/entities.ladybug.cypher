// Entities by a part of their name or by another name in full, the most central first.
// @param name string a part of the name, or another name
MATCH (e)
WHERE label(e) IN ['Person', 'Organization', 'Place', 'Event', 'Law', 'Product']
  AND (lower(e.name) CONTAINS lower($name) OR list_contains(e.aliases, $name))
RETURN e.id AS entity, label(e) AS label, e.name AS name, e.aliases AS aliases, e.articles AS articles, e.importance AS importance
ORDER BY importance DESC, articles DESC, name, entity
LIMIT 50
