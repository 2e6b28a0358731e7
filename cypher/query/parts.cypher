// An organization's parts and what it is a part of, up to four steps.
// @param organization string name or another name of the organization
MATCH (o:Organization)
WHERE toLower(o.name) = toLower($organization) OR $organization IN o.aliases
MATCH path = (part:Organization)-[:PART_OF*1..4]->(whole:Organization)
WHERE part.id = o.id OR whole.id = o.id
RETURN DISTINCT part.name AS part, whole.name AS whole, length(path) AS steps
ORDER BY steps, whole, part
LIMIT 100
