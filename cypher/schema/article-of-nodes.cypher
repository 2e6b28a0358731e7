// What an article owns is found and taken out by its id.
CREATE INDEX {name} IF NOT EXISTS
FOR (n:{label})
ON (n.article)
