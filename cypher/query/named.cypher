// The entities that most articles name.
// @param type string = '' Person, Organization, Place, Event, Law or Product; empty for all
MATCH (e)-[m:FROM_CHUNK]->(:Chunk)
WHERE e.kind IN ['Person', 'Organization', 'Place', 'Event', 'Law', 'Product'] AND ($type = '' OR e.kind = $type)
RETURN e.name AS name, e.kind AS type, count(DISTINCT m.article) AS articles, count(m.`start`) AS mentions
ORDER BY articles DESC, mentions DESC, name, type
LIMIT 30
