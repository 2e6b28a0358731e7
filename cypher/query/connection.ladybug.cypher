// How two entities are connected: the shortest path of facts between them.
// @param from string name of one
// @param to string name of the other
MATCH (a), (b)
WHERE label(a) IN ['Person', 'Organization', 'Place', 'Event', 'Law', 'Product']
  AND label(b) IN ['Person', 'Organization', 'Place', 'Event', 'Law', 'Product']
  AND (lower(a.name) = lower($from) OR list_contains(a.aliases, $from))
  AND (lower(b.name) = lower($to) OR list_contains(b.aliases, $to)) AND a.id <> b.id
MATCH path = (a)-[:HOLDS_ROLE|PART_OF|LOCATED_IN|MEMBER_OF|FAMILY_OF|OWNS|ACT|HELD_AT|ORGANIZED_BY|PARTICIPATED_IN* SHORTEST 1..6]-(b)
RETURN list_transform(nodes(path), n -> n.name) AS names, list_transform(rels(path), r -> label(r)) AS facts
LIMIT 10
