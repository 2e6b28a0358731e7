// What an article states is found and taken out by its id.
CREATE INDEX {name} IF NOT EXISTS
FOR ()-[r:{type}]-()
ON (r.article)
