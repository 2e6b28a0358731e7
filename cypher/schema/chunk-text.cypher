// Passages by their words, in any of their forms.
CREATE FULLTEXT INDEX {name} IF NOT EXISTS
FOR (n:Chunk)
ON EACH [n.text]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'indonesian'}}
