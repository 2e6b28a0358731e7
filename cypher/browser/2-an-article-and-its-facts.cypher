// An article and its facts
MATCH (a:Article {id: 'contoh-bimtek-2020'})
MATCH facts = (x)-[r]->(y)
WHERE r.article = a.id AND NOT type(r) IN ['FROM_CHUNK', 'NEXT_CHUNK', 'FROM_DOCUMENT']
RETURN facts
