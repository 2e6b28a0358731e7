// Events, where they are held, who holds them and who takes part
MATCH path = (e:Event)-[:HELD_AT|ORGANIZED_BY|PARTICIPATED_IN]-(x)
RETURN path LIMIT 100
