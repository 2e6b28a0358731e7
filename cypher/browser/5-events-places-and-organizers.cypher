// Events, where they are held, who holds them and who takes part
MATCH path = (:Event)-[:HELD_AT|ORGANIZED_BY|PARTICIPATED_IN]-(other)
RETURN path LIMIT 100
