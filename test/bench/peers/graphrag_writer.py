"""Writes a graph, canonical JSONL on standard input, by the writer of neo4j-graphrag, and prints the seconds that the writing took."""

import asyncio
import json
import os
import sys
import time

from neo4j import GraphDatabase
from neo4j_graphrag.components.kg_writer import Neo4jWriter
from neo4j_graphrag.components.types import Neo4jGraph, Neo4jNode, Neo4jRelationship


def main() -> None:
    rows = [json.loads(line) for line in sys.stdin]
    nodes = [
        Neo4jNode(
            id=f"{label} {row['id']}",
            label=label,
            properties={**row["properties"], "id": row["id"]},
        )
        for row in rows
        if row["kind"] == "node"
        for label in [next(one for one in row["labels"] if one not in ("__Entity__", "Document"))]
    ]
    relationships = [
        Neo4jRelationship(
            start_node_id=f"{row['from']['label']} {row['from']['id']}",
            end_node_id=f"{row['to']['label']} {row['to']['id']}",
            type=row["type"],
            properties=row["properties"],
        )
        for row in rows
        if row["kind"] == "relationship"
    ]
    graph = Neo4jGraph(nodes=nodes, relationships=relationships)
    uri, user, password = (os.environ[f"NEO4J_{name}"] for name in ("URI", "USERNAME", "PASSWORD"))
    with GraphDatabase.driver(uri, auth=(user, password)) as driver:
        started = time.perf_counter()
        result = asyncio.run(Neo4jWriter(driver).run(graph))
        seconds = time.perf_counter() - started
    if result.status != "SUCCESS":
        raise SystemExit(str(result.metadata))
    print(seconds)


main()
