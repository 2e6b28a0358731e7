// An id is unique in its label: what merging needs, and all that the Community edition has.
CREATE CONSTRAINT {name} IF NOT EXISTS
FOR (n:{label})
REQUIRE n.id IS UNIQUE
