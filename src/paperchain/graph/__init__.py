"""The network of who dealt with whom, as sparse rows: neighbours, best evidence paths, timeline."""

from paperchain.graph.graph import Edge, Graph
from paperchain.graph.links import STRENGTH, Link, links

__all__ = ["STRENGTH", "Edge", "Graph", "Link", "links"]
