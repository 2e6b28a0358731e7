// How two entities are connected: the shortest path of facts between them.
// @param from string name of one
// @param to string name of the other
MATCH (a:__Entity__), (b:__Entity__)
WHERE (toLower(a.name) = toLower($from) OR $from IN a.aliases) AND (toLower(b.name) = toLower($to) OR $to IN b.aliases) AND a <> b
MATCH path = shortestPath((a)-[:HOLDS_ROLE|PART_OF|LOCATED_IN|MEMBER_OF|FAMILY_OF|OWNS|ACT|HELD_AT|ORGANIZED_BY|PARTICIPATED_IN*..6]-(b))
RETURN [n IN nodes(path) | n.name] AS names, [r IN relationships(path) | type(r)] AS facts
LIMIT 10
