// Everything about a person
MATCH path = (p:Person {name: 'Eko S.A. Cahyanto'})-[r]-(other)
WHERE NOT type(r) IN ['FROM_CHUNK', 'MENTIONS']
RETURN path
