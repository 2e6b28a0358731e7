// Figures about an entity or of a measure, over time.
// @param about string = '' part of the name of the entity; empty for all
// @param measure string = '' words that are measured, such as ekspor; empty for all
MATCH (f:Figure)
OPTIONAL MATCH (f)-[:ABOUT]->(e)
WITH f, e.name AS about
WHERE ($about = '' OR toLower(about) CONTAINS toLower($about))
  AND ($measure = '' OR toLower(f.measure) CONTAINS toLower($measure))
RETURN coalesce(f.`from`, f.date) AS since, f.`to` AS until, f.measure AS measure, f.value AS value, f.high AS high, f.unit AS unit, f.bound AS bound, about, f.article AS article
ORDER BY since, article, measure, value
LIMIT 100
