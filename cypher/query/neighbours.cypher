// What joins an entity to others: each fact with how many articles say so.
// @param entity string id of the entity
MATCH (e:`__Entity__` {id: $entity})-[r:HOLDS_ROLE|PART_OF|LOCATED_IN|MEMBER_OF|FAMILY_OF|OWNS|ACT|HELD_AT|ORGANIZED_BY|PARTICIPATED_IN]->(other)
RETURN e.name AS name, true AS outgoing, type(r) AS fact, coalesce(r.title, r.verb) AS what, other.id AS entity, [label IN labels(other) WHERE label <> '__Entity__'][0] AS label, other.name AS other, count(DISTINCT r.article) AS articles
UNION ALL
MATCH (e:`__Entity__` {id: $entity})<-[r:HOLDS_ROLE|PART_OF|LOCATED_IN|MEMBER_OF|FAMILY_OF|OWNS|ACT|HELD_AT|ORGANIZED_BY|PARTICIPATED_IN]-(other)
RETURN e.name AS name, false AS outgoing, type(r) AS fact, coalesce(r.title, r.verb) AS what, other.id AS entity, [label IN labels(other) WHERE label <> '__Entity__'][0] AS label, other.name AS other, count(DISTINCT r.article) AS articles
