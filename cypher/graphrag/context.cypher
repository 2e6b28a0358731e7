// What a passage says, for the model that answers: the article, the facts stated there with their words, the quotes and the figures.
// It follows the search of neo4j-graphrag's retrievers, which hands it `node` (a Chunk) and `score`.
MATCH (node)-[:FROM_DOCUMENT]->(article:Article)
CALL (node) {
  MATCH (a:__Entity__)-[:FROM_CHUNK]->(node)
  MATCH (a)-[fact]->(b)
  WHERE fact.article = node.article AND node.start <= fact.start AND fact.start < node.end
    AND (b:__Entity__ OR b:Post)
  WITH DISTINCT a.name + ' ' + type(fact) + coalesce(' ' + coalesce(fact.title, fact.verb), '')
    + CASE WHEN b:Post THEN '' ELSE ' ' + b.name END AS said
  RETURN collect(said) AS facts
}
RETURN article.id AS article, article.title AS title, toString(article.date) AS date, node.text AS text, score, facts,
  COLLECT {
    MATCH (quote:Quote)-[:FROM_CHUNK]->(node)
    RETURN coalesce([(speaker)-[:SAID]->(quote) | speaker.name][0] + ': ', '') + quote.text
  } AS quotes,
  COLLECT {
    MATCH (figure:Figure)-[:FROM_CHUNK]->(node)
    RETURN coalesce(figure.measure + ': ', '') + figure.text
      + coalesce(' (' + [(figure)-[:ABOUT]->(owner) | owner.name][0] + ')', '')
  } AS figures
