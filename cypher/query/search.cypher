// Passages with a word, the newest first.
// @param word string what to look for
MATCH (c:Chunk)-[:FROM_DOCUMENT]->(a:Article)
WHERE toLower(c.text) CONTAINS toLower($word)
RETURN a.date AS date, a.title AS title, c.text AS text, a.id AS article
ORDER BY date DESC, article, c.`index`
LIMIT 20
