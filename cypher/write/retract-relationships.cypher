// Deletes the relationships that an article states.
UNWIND $rows AS article
MATCH ()-[r:{type} {article: article}]->()
DELETE r
