// An entity by its id, whatever its type.
CREATE INDEX {name} IF NOT EXISTS
FOR (n:__Entity__)
ON (n.id)
