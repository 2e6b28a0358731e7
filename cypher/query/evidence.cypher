// The sentences behind a fact: where the text names two entities that a fact joins.
// @param from string name of one end
// @param to string name of the other end
MATCH (a)-[r]->(b)
WHERE toLower(a.name) = toLower($from) AND toLower(b.name) = toLower($to) AND r.`start` IS NOT NULL
MATCH (c:Chunk)
WHERE c.article = r.article AND c.`start` <= r.`start` AND r.`start` < c.`end`
RETURN type(r) AS fact, coalesce(r.title, r.verb) AS what, c.text AS text, r.by AS rule, r.score AS score, r.article AS article
ORDER BY article, fact, what
LIMIT 50
