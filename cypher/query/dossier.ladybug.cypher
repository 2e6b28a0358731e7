// A person's dossier: posts, memberships, family, events and deeds, with the articles that say so.
// @param person string name or another name of the person
MATCH (p:Person)-[r:HOLDS_ROLE|MEMBER_OF|FAMILY_OF|OWNS|ACT|PARTICIPATED_IN|LOCATED_IN|PART_OF|ORGANIZED_BY]-(other)
WHERE lower(p.name) = lower($person) OR list_contains(p.aliases, $person)
RETURN label(r) AS fact, coalesce(r.title, r.verb) AS what, other.name AS whom, count(DISTINCT r.article) AS articles, max(r.date) AS last
ORDER BY fact, articles DESC, whom, what
LIMIT 100
