// Entities by the words of their names, as they are: no stems, and no word is too common to count.
CREATE FULLTEXT INDEX {name} IF NOT EXISTS
FOR (n:__Entity__)
ON EACH [n.name, n.aliases]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}}
