"""Which pages will be in the pack, and in which order."""

import datetime as dt
from dataclasses import dataclass, field, replace

from kiosk.compiler.messages import folder as messages
from kiosk.compiler.page_file import PageFile
from kiosk.compiler.problems import Problem
from kiosk.compiler.scan import Natural, Node, Tree


@dataclass(frozen=True, slots=True)
class Plan:
    """The pages of the pack."""

    nodes: tuple[Node, ...]
    """Parents before their children, in the order of the booth; ``files`` only usable ones.
    The tree's own nodes stay as they are; where all files are usable they are the same.
    """
    sections: frozenset[str]
    """Ids of the pages that have pages under them."""
    problems: tuple[Problem, ...]
    paths: frozenset[str] = field(init=False)
    """Of the files that are shown."""

    def __post_init__(self) -> None:
        paths = frozenset(path for node in self.nodes for path in node.files.values())
        object.__setattr__(self, "paths", paths)


def plan(tree: Tree, files: dict[str, PageFile], codes: tuple[str, ...], today: dt.date) -> Plan:
    """Choose and order the pages; ``codes`` are the languages, the default first."""
    planner = _Planner(tree, files, codes, today)
    nodes = planner.shown()
    sections = frozenset(node.parent.id for node in nodes if node.parent is not None)
    return Plan(tuple(nodes), sections, tuple(planner.problems))


class _Planner:
    def __init__(
        self, tree: Tree, files: dict[str, PageFile], codes: tuple[str, ...], today: dt.date
    ) -> None:
        self._files = files
        self._codes = codes
        self._today = today
        self.problems: list[Problem] = []
        self._home = tree.nodes[""]
        self._children: dict[str, list[Node]] = {}
        for node in tree.nodes.values():
            if node.parent is not None:
                self._children.setdefault(node.parent.id, []).append(node)

    def shown(self) -> list[Node]:
        """Return the nodes that are shown, each before what lies under it."""
        if not self._home.files or self._held_back(self._first(self._home)):
            self.problems.append(messages.HOME_MISSING.at("index.md", 1))
        return self._shown(self._home)

    def _shown(self, node: Node) -> list[Node]:
        kept = self._kept(node)
        if kept is None:
            return []
        below = sorted(self._children.get(node.id, []), key=self._order)
        found = [each for child in below for each in self._shown(child)]
        # A folder without a page of its own is there only for what lies under it.
        return [kept, *found] if kept.files or found or node is self._home else []

    def _first(self, node: Node) -> PageFile:
        """Return the node's file in the default language, else in the next that it has."""
        return self._files[self._paths(node)[0]]

    def _paths(self, node: Node) -> list[str]:
        return [node.files[code] for code in self._codes if code in node.files]

    def _order(self, node: Node) -> tuple[float, Natural]:
        orders = (self._files[path].header.order for path in self._paths(node))
        stated = next((order for order in orders if order is not None), None)
        return (node.order[0] if stated is None else stated, node.order[1])

    def _kept(self, node: Node) -> Node | None:
        """Return a node without what is hidden, expired or unusable; None where it is not shown."""
        if node.files and node is not self._home:
            first = self._first(node)
            if first.header.draft:
                for path in self._paths(node):
                    self.problems += self._files[path].marks
                return None
            if self._expired(first):
                self._left_out(first)
                return None
        files = {}
        for lang, path in node.files.items():
            file = self._files[path]
            if file.header.draft or not file.usable or self._expired(file):
                self._left_out(file)
            else:
                files[lang] = path
        return node if len(files) == len(node.files) else replace(node, files=files)

    def _held_back(self, file: PageFile) -> bool:
        return file.header.draft or bool(file.marks)

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
