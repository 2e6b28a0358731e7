// Deletes the relationships that these articles state: one walk for all types, each by its index.
MATCH ()-[r:{types|}]->()
WHERE r.article IN $rows
DELETE r
