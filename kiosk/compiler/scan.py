"""The content folder as a tree of pages, from file names alone."""

import os
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.compiler.messages import folder as messages
from kiosk.compiler.problems import Problem

PAGES = 20_000
"""Most pages of one exhibition."""

ATTRACT = "attract"
"""Folder of the attract loop: pictures and clips, no pages."""

_INDEX = {"index", "_index", "readme"}
_DECKS = {"deck", "讲稿"}
_IGNORED = re.compile(
    r"^[.~]|^thumbs\.db$|^desktop\.ini$|^__macosx$|\.(?:tmp|swp|bak|part|crdownload)$|~$"
    r"|conflicted copy|sync-conflict|冲突副本|的冲突",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"^(\d{1,9})(?:[-_.、．\s]+|(?=[\u4e00-\u9fff]))(?=\S)")
_DATE = re.compile(r"^\d{4}[-_.]\d{1,2}([-_.]\d{1,2})?(?!\d)")
_LANGUAGE = re.compile(r"^(?P<stem>.+)\.(?P<lang>[a-z]{2,3}(?:-[A-Za-z]{2,8})?)$")
_NATURAL = re.compile(r"(\d+)")


class ContentUnreadableError(Exception):
    """The content folder is not there or cannot be listed."""


@dataclass(slots=True)
class Node:
    """One page in all its languages."""

    id: str
    folder: str
    """Where its media lie, relative to the content folder; empty for the root."""
    name: str
    """Of the folder or file without number and suffix: the title when there is no other."""
    parent: "Node | None"
    order: tuple[float, list[tuple[str, int]]]
    files: dict[str, str] = field(default_factory=dict)
    """Relative path of the page's file by language code; empty for a folder without an index."""


@dataclass(slots=True)
class Tree:
    """What lies in a content folder."""

    root: Path
    nodes: dict[str, Node] = field(default_factory=dict)
    """By id, in no particular order."""
    files: dict[str, str] = field(default_factory=dict)
    """Every file by its relative path in lower case, for look-ups that ignore case."""
    problems: list[Problem] = field(default_factory=list)


def split_number(name: str) -> tuple[float, str]:
    """Return the leading number of a name and the rest: ``10-tiers`` is 10, ``tiers``.

    A date is no number: ``2025-08-30-opening`` stays as it is.
    """
    found = None if _DATE.match(name) else _NUMBER.match(name)
    if found is None:
        return float("inf"), name
    return int(found[1]), name[found.end() :]


def natural(name: str) -> list[tuple[str, int]]:
    """Return a sorting key that puts ``part 2`` before ``part 10``."""
    parts = _NATURAL.split(name.lower())
    numbers = [*parts[1::2], "0"]
    return [(text, int(number[:18])) for text, number in zip(parts[::2], numbers, strict=True)]


def page_id(relative: str) -> str:
    """Return the id of the page at a relative path without suffix."""
    parts = [split_number(part)[1] for part in relative.split("/") if part]
    return unicodedata.normalize("NFC", "/".join(part.strip() for part in parts))


def split_language(stem: str, languages: Iterable[str]) -> tuple[str, str | None]:
    """Return a file's stem without its language suffix, and the language if it has one."""
    found = _LANGUAGE.match(stem)
    if found and found["lang"] in languages:
        return found["stem"], found["lang"]
    return stem, None


def scan(root: Path, languages: tuple[str, ...]) -> Tree:
    """Read the names under ``root``; ``languages`` by code, the default first.

    Raises ``ContentUnreadableError``.
    """
    if not root.is_dir():
        raise ContentUnreadableError(f"{root}: there is no such folder.")
    tree = Tree(root)
    try:
        entries = _entries(root)
    except OSError as error:
        raise ContentUnreadableError(f"{root}: {error.strerror}.") from error
    _Scanner(tree, languages).folder(entries, "", None, depth=0)
    return tree


def suffixes(root: Path) -> set[str]:
    """Return every language suffix that page files under ``root`` carry."""
    found = set()
    for _, _, names in os.walk(root):
        for name in names:
            stem, _, suffix = name.rpartition(".")
            match = _LANGUAGE.match(stem) if suffix.lower() == "md" else None
            if match:
                found.add(match["lang"])
    return found


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as found:
        entries = [entry for entry in found if not _IGNORED.search(entry.name)]
    return sorted(entries, key=lambda entry: (natural(entry.name), entry.name))


class _Scanner:
    """Walks the folder and fills the tree."""

    _DEEPEST = 20

    def __init__(self, tree: Tree, languages: tuple[str, ...]) -> None:
        self._tree = tree
        self._languages = languages
        self._count = 0

    def folder(
        self, entries: list[os.DirEntry[str]], relative: str, parent: Node | None, depth: int
    ) -> None:
        """Take in one folder: its own page first, then its lone pages and folders."""
        pages, folders = self._sorted(entries, relative)
        own = [entry for entry in pages if self._stem(entry)[0].lower() in _INDEX]
        node = parent
        if own or relative == "" or self._has_pages(entries, depth):
            node = self._node(relative, relative, parent)
        for entry in own:
            self._add(node, entry, relative)
        for entry in pages:
            if entry not in own:
                stem = self._stem(entry)[0]
                if stem.lower() not in _DECKS:
                    lone = self._node(_join(relative, stem), relative, node)
                    self._add(lone, entry, relative)
        for entry in folders:
            self._below(entry, relative, node, depth)

    def _below(self, entry: os.DirEntry[str], relative: str, node: Node | None, depth: int) -> None:
        path = _join(relative, entry.name)
        if depth >= self._DEEPEST or (relative == "" and entry.name.lower() == ATTRACT):
            return
        try:
            entries = _entries(Path(entry.path))
        except OSError as error:
            self._report(messages.FILE_UNREADABLE.at(path, 1, reason=error.strerror))
            return
        self.folder(entries, path, node, depth + 1)

    def _sorted(
        self, entries: list[os.DirEntry[str]], relative: str
    ) -> tuple[list[os.DirEntry[str]], list[os.DirEntry[str]]]:
        pages, folders = [], []
        for entry in entries:
            path = _join(relative, entry.name)
            if entry.is_symlink():
                self._report(messages.LINK_NOT_FOLLOWED.at(path, 1))
            elif entry.is_dir(follow_symlinks=False):
                folders.append(entry)
            elif entry.is_file(follow_symlinks=False):
                self._tree.files.setdefault(unicodedata.normalize("NFC", path).lower(), path)
                if entry.name.lower().endswith(".md"):
                    pages.append(entry)
        return pages, folders

    def _has_pages(self, entries: list[os.DirEntry[str]], depth: int) -> bool:
        """Tell whether a folder without an index has pages in it, so that it is a section."""
        for entry in entries:
            if entry.is_symlink():
                continue
            if entry.is_file() and entry.name.lower().endswith(".md"):
                return True
            if entry.is_dir() and depth < self._DEEPEST:
                try:
                    if self._has_pages(_entries(Path(entry.path)), depth + 1):
                        return True
                except OSError:
                    continue  # reported when the folder itself is read
        return False

    def _stem(self, entry: os.DirEntry[str]) -> tuple[str, str | None]:
        return split_language(entry.name[: -len(".md")], self._languages)

    def _node(self, path: str, folder: str, parent: Node | None) -> Node:
        found = page_id(path)
        node = self._tree.nodes.get(found)
        if node is None or node.folder != folder:
            number, name = split_number(path.rpartition("/")[2])
            fresh = Node(found, folder, name.replace("_", " "), parent, (number, natural(name)))
            if node is not None:
                return fresh  # the id is taken; what is added to it is reported
            self._tree.nodes[found] = node = fresh
        return node

    def _add(self, node: Node | None, entry: os.DirEntry[str], relative: str) -> None:
        assert node is not None  # noqa: S101 - a folder with a page file has a node
        path = _join(relative, entry.name)
        self._count += 1
        if self._count > PAGES:
            if self._count == PAGES + 1:
                self._report(messages.TOO_MANY_PAGES.at(path, 1, limit=PAGES))
            return
        lang = self._stem(entry)[1] or self._languages[0]
        taken = self._tree.nodes.get(node.id)
        other = taken.files.get(lang) if taken else None
        if taken is not None and taken is not node:
            other = other or next(iter(taken.files.values()), taken.folder)
        if other is not None:
            self._report(messages.PAGE_TWICE.at(path, 1, other=other, id=node.id or "index"))
            return
        node.files[lang] = path

    def _report(self, problem: Problem) -> None:
        self._tree.problems.append(problem)


def _join(folder: str, name: str) -> str:
    return f"{folder}/{name}" if folder else name
