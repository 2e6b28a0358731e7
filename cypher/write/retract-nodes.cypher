// Deletes the nodes that an article owns, with what hangs on them.
UNWIND $rows AS article
MATCH (n:{labels} {article: article})
DETACH DELETE n
