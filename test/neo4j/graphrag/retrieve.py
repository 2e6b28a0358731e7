"""Runs Neo4j's own neo4j-graphrag over the graph as it lies, with stand-ins for the models, and prints what it finds as one JSON object.

Usage: python retrieve.py RETRIEVAL_QUERY SCHEMA QUESTION EXAMPLE_CYPHER, with NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD set.
"""

import hashlib
import json
import os
import sys

from neo4j import GraphDatabase
from neo4j_graphrag.embeddings import Embedder
from neo4j_graphrag.indexes import create_vector_index, upsert_vectors
from neo4j_graphrag.llm import LLMInterface, LLMResponse
from neo4j_graphrag.retrievers import HybridCypherRetriever, Text2CypherRetriever

DIMENSIONS = 32


class WordEmbedder(Embedder):
    """A vector of which words a text has, by hash: enough to make an index, with no model."""

    def embed_query(self, text: str, **_: object) -> list[float]:
        vector = [0.01] * DIMENSIONS
        for word in text.lower().split():
            vector[hashlib.sha256(word.encode()).digest()[0] % DIMENSIONS] += 1.0
        return vector


class Recited(LLMInterface):
    """Answers every prompt with one text, and keeps the prompt."""

    def __init__(self, answer: str) -> None:
        super().__init__(model_name="recited")
        self.answer = answer
        self.prompt = ""

    def invoke(self, input: object, *_: object, **__: object) -> LLMResponse:
        self.prompt = str(input)
        return LLMResponse(content=self.answer)

    async def ainvoke(self, input: object, *_: object, **__: object) -> LLMResponse:
        return self.invoke(input)


def main(retrieval_query: str, schema: str, question: str, cypher: str) -> None:
    uri, user, password = (os.environ[f"NEO4J_{name}"] for name in ("URI", "USERNAME", "PASSWORD"))
    embedder = WordEmbedder()
    with GraphDatabase.driver(uri, auth=(user, password)) as driver:
        create_vector_index(driver, "chunk_embedding", "Chunk", "embedding", DIMENSIONS, "cosine")
        chunks, _, _ = driver.execute_query("MATCH (c:Chunk) RETURN elementId(c) AS id, c.text AS text")
        upsert_vectors(
            driver,
            ids=[chunk["id"] for chunk in chunks],
            embedding_property="embedding",
            embeddings=[embedder.embed_query(chunk["text"]) for chunk in chunks],
        )
        driver.execute_query("CALL db.awaitIndexes(60)")

        hybrid = HybridCypherRetriever(driver, "chunk_embedding", "chunk_text", retrieval_query, embedder)
        found = hybrid.get_search_results(query_text=question, top_k=5)

        model = Recited(f"```cypher\n{cypher}\n```")
        asked = Text2CypherRetriever(driver, model, neo4j_schema=schema).get_search_results(question)

    print(
        json.dumps(
            {
                "context": [record.data() for record in found.records],
                "prompt": model.prompt,
                "answer": [record.data() for record in asked.records],
            },
            default=str,
        )
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
