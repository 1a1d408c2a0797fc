"""Which pages will be in the pack, and in which order."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.compiler.messages import folder as messages
from kiosk.compiler.page import PageFile
from kiosk.compiler.problems import Problem
from kiosk.compiler.scan import Node, Tree


@dataclass(frozen=True, slots=True)
class Plan:
    """The pages of the pack."""

    nodes: tuple[Node, ...]
    """Parents before their children, in the order of the booth; ``files`` only usable ones."""
    sections: frozenset[str]
    """Ids of the pages that have pages under them."""
    problems: tuple[Problem, ...]


def plan(tree: Tree, files: dict[str, PageFile], codes: tuple[str, ...], today: dt.date) -> Plan:
    """Choose and order the pages; ``codes`` are the languages, the default first."""
    planner = _Planner(tree, files, codes, today)
    nodes = tuple(planner.shown())
    sections = frozenset(node.parent.id for node in nodes if node.parent is not None)
    return Plan(nodes, sections, tuple(planner.problems))


class _Planner:
    def __init__(
        self, tree: Tree, files: dict[str, PageFile], codes: tuple[str, ...], today: dt.date
    ) -> None:
        self._files = files
        self._codes = codes
        self._today = today
        self.problems: list[Problem] = []
        self._home = tree.nodes.get("")
        self._children: dict[int, list[Node]] = {}
        for node in tree.nodes.values():
            if node.parent is not None:
                self._children.setdefault(id(node.parent), []).append(node)

    def shown(self) -> Iterator[Node]:
        """Yield the nodes that are shown, each before what lies under it."""
        if self._home is None:
            return
        if not self._home.files:
            self.problems.append(messages.HOME_MISSING.at("index.md", 1))
        stack = [self._home]
        while stack:
            node = stack.pop()
            if self._keeps(node):
                yield node
                below = sorted(self._children.get(id(node), []), key=self._order)
                stack.extend(reversed(below))

    def _paths(self, node: Node) -> list[str]:
        """Return the node's files, the default language's first."""
        return [node.files[code] for code in self._codes if code in node.files]

    def _order(self, node: Node) -> tuple[float, list[tuple[str, int]]]:
        orders = (self._files[path].header.order for path in self._paths(node))
        stated = next((order for order in orders if order is not None), None)
        return (node.order[0] if stated is None else stated, node.order[1])

    def _keeps(self, node: Node) -> bool:
        """Take what is hidden, expired or unusable from a node; tell whether it is shown."""
        paths = self._paths(node)
        if paths and self._files[paths[0]].header.draft:
            return False
        if paths and self._expired(self._files[paths[0]]) and node is not self._home:
            self._left_out(self._files[paths[0]])
            return False
        for lang, path in list(node.files.items()):
            file = self._files[path]
            if file.header.draft or not file.usable or self._expired(file):
                self._left_out(file)
                del node.files[lang]
        return bool(node.files) or id(node) in self._children or node is self._home

    def _expired(self, file: PageFile) -> bool:
        expires = file.header.expires
        return bool(expires) and dt.date.fromisoformat(expires) < self._today

    def _left_out(self, file: PageFile) -> None:
        self.problems += file.problems
        if self._expired(file):
            header = file.header
            self.problems.append(
                messages.PAGE_EXPIRED.at(file.path, header.line("expires"), date=header.expires)
            )
