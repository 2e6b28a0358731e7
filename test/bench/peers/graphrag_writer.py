"""Writes a graph, canonical JSONL on standard input, by the writer of neo4j-graphrag, and prints the seconds that the writing took.

Usage: python graphrag_writer.py whole|articles: in one call, or in a call an article with the entities that it names, as the library's pipeline does.
"""

import asyncio
import json
import os
import sys
import time

from neo4j import GraphDatabase
from neo4j_graphrag.components.kg_writer import Neo4jWriter
from neo4j_graphrag.components.types import Neo4jGraph, Neo4jNode, Neo4jRelationship


def key(label: str, id: str) -> str:
    return f"{label} {id}"


def node(row: dict, article: str) -> Neo4jNode:
    label = next(one for one in row["labels"] if one not in ("__Entity__", "Document"))
    id = row["id"] if row["properties"].get("article") else f"{article}{row['id']}"
    return Neo4jNode(id=key(label, row["id"]), label=label, properties={**row["properties"], "id": id})


def graphs_of(rows: list[dict], how: str) -> list[Neo4jGraph]:
    """An entity has in each article's graph an id of that article, as the library gives it, for it writes no node twice."""
    by_article = how == "articles"
    shared: dict[str, dict] = {}
    groups: dict[str, tuple[dict[str, Neo4jNode], list[Neo4jRelationship]]] = {}
    for row in rows:
        article = row["properties"].get("article", "") if by_article else ""
        if row["kind"] == "node" and by_article and not article:
            shared[row["id"]] = row
            continue
        nodes, relationships = groups.setdefault(article, ({}, []))
        if row["kind"] == "node":
            made = node(row, article)
            nodes[made.id] = made
            continue
        start, end = (key(row[end]["label"], row[end]["id"]) for end in ("from", "to"))
        for end_key, id in ((start, row["from"]["id"]), (end, row["to"]["id"])):
            if end_key not in nodes and id in shared:
                nodes[end_key] = node(shared[id], f"{article} ")
        relationships.append(
            Neo4jRelationship(
                start_node_id=start, end_node_id=end, type=row["type"], properties=row["properties"]
            )
        )
    return [Neo4jGraph(nodes=list(nodes.values()), relationships=joined) for nodes, joined in groups.values()]


def main(how: str) -> None:
    graphs = graphs_of([json.loads(line) for line in sys.stdin], how)
    uri, user, password = (os.environ[f"NEO4J_{name}"] for name in ("URI", "USERNAME", "PASSWORD"))
    with GraphDatabase.driver(uri, auth=(user, password)) as driver:
        started = time.perf_counter()
        writer = Neo4jWriter(driver)
        for graph in graphs:
            result = asyncio.run(writer.run(graph))
            if result.status != "SUCCESS":
                raise SystemExit(str(result.metadata))
        seconds = time.perf_counter() - started
    print(seconds)


main(sys.argv[1])
