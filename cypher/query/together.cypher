// Who and what is named together with an entity, by the number of articles.
// @param name string name or another name of the entity
MATCH (e)-[:FROM_CHUNK]->(c:Chunk)-[:FROM_DOCUMENT]->(a:Article)
WHERE toLower(e.name) = toLower($name) OR $name IN e.aliases
WITH DISTINCT e, a
MATCH (a)<-[:FROM_DOCUMENT]-(:Chunk)<-[:FROM_CHUNK]-(other)
WHERE other.kind IN ['Person', 'Organization', 'Place', 'Event', 'Law', 'Product'] AND other.id <> e.id
RETURN other.name AS name, other.kind AS type, count(DISTINCT a.id) AS articles
ORDER BY articles DESC, name, type
LIMIT 30
