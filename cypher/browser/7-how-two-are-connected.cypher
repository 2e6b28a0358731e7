// How two are connected
MATCH (a:__Entity__ {name: 'Eko S.A. Cahyanto'}), (b:Organization)
WHERE b.name = 'Kementerian Perindustrian' OR 'Kemenperin' IN b.aliases
MATCH path = shortestPath((a)-[:HOLDS_ROLE|PART_OF|LOCATED_IN|MEMBER_OF|FAMILY_OF|OWNS|ACT|HELD_AT|ORGANIZED_BY|PARTICIPATED_IN*..6]-(b))
RETURN path
