// An article's whole graph: every fact that it states.
// @param article string id of the article
MATCH (a)-[r:HOLDS_ROLE|PART_OF|LOCATED_IN|MEMBER_OF|FAMILY_OF|OWNS|ACT|HELD_AT|ORGANIZED_BY|PARTICIPATED_IN|REPORTED_IN|ABOUT|SAID|MENTIONS|WROTE|EDITED|PUBLISHED_BY|DATELINED|SEE_ALSO]->(b)
WHERE r.article = $article
RETURN coalesce(a.name, a.title, a.text) AS subject, label(r) AS fact, coalesce(r.title, r.verb) AS what, coalesce(b.name, b.title, b.text) AS object
ORDER BY fact, subject, object, what
