// Figures of one unit above a value, the largest first.
// @param unit string ISO currency, percent, or a unit as written: IDR, USD, percent, ton
// @param value float = 0 only figures above this
MATCH (f:Figure)
WHERE toLower(f.unit) = toLower($unit) AND f.value > $value
OPTIONAL MATCH (f)-[:ABOUT]->(e)
RETURN f.value AS value, f.unit AS unit, f.measure AS measure, e.name AS about, f.text AS text, f.date AS date, f.article AS article
ORDER BY value DESC, article, text
LIMIT 50
