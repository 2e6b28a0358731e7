// How two are connected
MATCH path = shortestPath((a:__Entity__ {name: 'Eko S.A. Cahyanto'})-[:HOLDS_ROLE|PART_OF|LOCATED_IN|MEMBER_OF|FAMILY_OF|OWNS|ACT|HELD_AT|ORGANIZED_BY|PARTICIPATED_IN*..6]-(b:Organization))
WHERE b.name = 'Kementerian Perindustrian' OR 'Kemenperin' IN b.aliases
RETURN path
