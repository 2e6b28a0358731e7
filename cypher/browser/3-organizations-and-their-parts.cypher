// Organizations and their parts
MATCH path = (:Organization)-[:PART_OF*1..3]->(:Organization)
RETURN path LIMIT 100
