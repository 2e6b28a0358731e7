// An article's whole graph: every fact that it states.
// @param article string id of the article
MATCH (a)-[r]->(b)
WHERE r.article = $article AND NOT type(r) IN ['FROM_CHUNK', 'FROM_DOCUMENT', 'NEXT_CHUNK']
RETURN coalesce(a.name, a.title, a.text) AS subject, type(r) AS fact, coalesce(r.title, r.verb) AS what, coalesce(b.name, b.title, b.text) AS object
ORDER BY fact, subject, object, what
