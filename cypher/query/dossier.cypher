// A person's dossier: posts, memberships, family, events and deeds, with the articles that say so.
// @param person string name or another name of the person
MATCH (p:Person)-[r]-(other)
WHERE (toLower(p.name) = toLower($person) OR $person IN p.aliases) AND NOT type(r) IN ['FROM_CHUNK', 'MENTIONS', 'SAID', 'WROTE', 'EDITED', 'ABOUT']
RETURN type(r) AS fact, coalesce(r.title, r.verb) AS what, other.name AS whom, count(DISTINCT r.article) AS articles, max(r.date) AS last
ORDER BY fact, articles DESC, whom, what
LIMIT 100
