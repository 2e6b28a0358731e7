// What joins an entity to others: each fact with how many articles say so.
// @param entity string id of the entity
MATCH (e)-[r:HOLDS_ROLE|PART_OF|LOCATED_IN|MEMBER_OF|FAMILY_OF|OWNS|ACT|HELD_AT|ORGANIZED_BY|PARTICIPATED_IN]->(other)
WHERE e.id = $entity
RETURN e.name AS name, true AS outgoing, label(r) AS fact, coalesce(r.title, r.verb) AS what, other.id AS entity, label(other) AS label, other.name AS other, count(DISTINCT r.article) AS articles
UNION ALL
MATCH (e)<-[r:HOLDS_ROLE|PART_OF|LOCATED_IN|MEMBER_OF|FAMILY_OF|OWNS|ACT|HELD_AT|ORGANIZED_BY|PARTICIPATED_IN]-(other)
WHERE e.id = $entity
RETURN e.name AS name, false AS outgoing, label(r) AS fact, coalesce(r.title, r.verb) AS what, other.id AS entity, label(other) AS label, other.name AS other, count(DISTINCT r.article) AS articles
