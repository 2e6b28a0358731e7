// Everything that a person or body said, the newest first.
// @param speaker string name or another name of the speaker, or a part of it
MATCH (s)-[:SAID]->(q:Quote)
WHERE toLower(s.name) CONTAINS toLower($speaker) OR $speaker IN s.aliases
RETURN q.date AS date, s.name AS speaker, q.direct AS direct, q.text AS said, q.article AS article
ORDER BY date DESC, article, said
LIMIT 50
