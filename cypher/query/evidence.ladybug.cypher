// The sentences behind a fact: where the text names two entities that a fact joins.
// @param from string name of one end
// @param to string name of the other end
MATCH (a)-[r:HOLDS_ROLE|PART_OF|LOCATED_IN|MEMBER_OF|FAMILY_OF|OWNS|ACT|HELD_AT|ORGANIZED_BY|PARTICIPATED_IN]->(b)
WHERE lower(a.name) = lower($from) AND lower(b.name) = lower($to)
MATCH (c:Chunk)
WHERE c.article = r.article AND c.`start` <= r.`start` AND r.`start` < c.`end`
RETURN label(r) AS fact, coalesce(r.title, r.verb) AS what, c.text AS text, r.by AS rule, r.score AS score, r.article AS article
ORDER BY article, fact, what
LIMIT 50
