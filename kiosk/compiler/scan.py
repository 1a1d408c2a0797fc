"""The content folder as a tree of pages, from file names alone."""

import os
import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TypeAlias

from kiosk.compiler.languages import NAMES, split_language
from kiosk.compiler.messages import deck as deck_messages
from kiosk.compiler.messages import folder as messages
from kiosk.compiler.problems import Problem

PAGES = 20_000
"""Most pages of one exhibition."""

DEEPEST = 20
"""Folders inside one another."""

ATTRACT = "attract"
"""Folder of the attract loop: pictures and clips, no pages."""

_INDEX = {"index", "_index", "readme"}
_DECK = re.compile(r"^(?:deck|讲稿)(?:[-_ －—].+)?$", re.IGNORECASE)
"""A talk, at the top of the folder; elsewhere only the bare name is none of a page's."""
_IGNORED = re.compile(
    r"^[.~]|^thumbs\.db$|^desktop\.ini$|^__macosx$|\.(?:tmp|swp|bak|part|crdownload)$|~$"
    r"|conflicted copy|sync-conflict|冲突副本|冲突的副本|冲突文件",
    re.IGNORECASE,
)
_ALMOST_PAGE = re.compile(r"\.(?:md\.txt|markdown|mdown|mkd)$", re.IGNORECASE)
_NUMBER = re.compile(
    r"^(?P<number>(?>\d{1,9}(?:\.\d+)*))[-_.、．。－—＿)）\s]+(?=\S)"
    r"|^(?P<padded>0\d{1,3})(?=[\u3400-\u9fff])"
)
_YEAR = re.compile(r"^(?:19|20)\d{2}(?!\d)|^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-3]\d)?(?!\d)")
_NATURAL = re.compile(r"(\d+)")

_REMEMBERED = 1 << 16
"""Names of which is known what they mean: nearly all are there at the next look too."""

Natural: TypeAlias = tuple[tuple[str, int], ...]
"""A key that sorts names as people do."""


class ContentUnreadableError(Exception):
    """The content folder is not there or cannot be listed."""


@dataclass(slots=True)
class Node:
    """One page in all its languages."""

    id: str
    name: str
    """Of the folder or file without number and suffix: the title when there is no other."""
    parent: "Node | None"
    order: "tuple[float, Natural]"
    files: dict[str, str] = field(default_factory=dict)
    """Relative path of the page's file by language code; empty for a folder without an index."""


@dataclass(slots=True)
class Tree:
    """What lies in a content folder."""

    root: Path
    nodes: dict[str, Node] = field(default_factory=dict)
    """By id, in no particular order."""
    decks: dict[str, dict[str, str]] = field(default_factory=dict)
    """Written talks: their file by id and language code."""
    files: dict[str, str] = field(default_factory=dict)
    """Every file by its relative path as it is, and by the same in lower case."""
    problems: list[Problem] = field(default_factory=list)

    def find(self, path: str) -> str | None:
        """Return the file at a relative path, else the one whose name differs only in case."""
        return self.files.get(path) or self.files.get(path.lower())


@lru_cache(_REMEMBERED)
def split_number(name: str) -> tuple[float, str]:
    """Return the leading number of a name and the rest: ``10-tiers`` is 10, ``tiers``.

    A year or date is no number, nor is a quantity: ``2025-08-30-opening`` and ``20周年`` stay
    as they are. ``01访谈`` has a number, because nobody writes a quantity like that.
    """
    found = None if _YEAR.match(name) else _NUMBER.match(name)
    if found is None:
        return float("inf"), name
    number = found["number"] or found["padded"]
    return int(number.partition(".")[0]), name[found.end() :]


@lru_cache(_REMEMBERED)
def natural(name: str) -> Natural:
    """Return a sorting key that puts ``part 2`` before ``part 10``."""
    parts = _NATURAL.split(name.lower())
    numbers = [*parts[1::2], "0"]
    return tuple((text, int(number[:18])) for text, number in zip(parts[::2], numbers, strict=True))


@lru_cache(_REMEMBERED)
def page_id(relative: str) -> str:
    """Return the id of the page at a relative path without suffix."""
    parts = [split_number(part)[1] for part in relative.split("/") if part]
    return unicodedata.normalize("NFC", "/".join(part.strip() for part in parts))


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


def languages_in(root: Path) -> set[str]:
    """Return every language that a page file under ``root`` states in its name."""
    found: set[str | None] = set()
    for _, folders, names in os.walk(root):
        folders[:] = [name for name in folders if not is_ignored(name)]
        stems = (name[:-3] for name in names if name.lower().endswith(".md"))
        found.update(split_language(stem)[1] for stem in stems if not is_ignored(stem))
    return {lang for lang in found if lang}


@lru_cache(_REMEMBERED)
def is_ignored(name: str) -> bool:
    """Tell whether a file or folder is passed over: hidden, of an editor, of a sync program."""
    return _IGNORED.search(name) is not None


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as found:
        entries = [entry for entry in found if not is_ignored(entry.name)]
    return sorted(entries, key=lambda entry: (natural(entry.name), entry.name))


class _Scanner:
    """Walks the folder and fills the tree."""

    def __init__(self, tree: Tree, languages: tuple[str, ...]) -> None:
        self._tree = tree
        self._languages = languages
        self._count = 0

    def folder(
        self, entries: list[os.DirEntry[str]], relative: str, parent: Node | None, depth: int
    ) -> None:
        """Take in one folder: its own page first, then its lone pages and folders."""
        pages, folders = self._sorted(entries, relative)
        node = self._node(relative, parent)
        for entry, stem, lang in pages:
            if stem.lower() in _INDEX:
                self._add(node, _join(relative, entry.name), lang)
        for entry, stem, lang in pages:
            if self._is_deck(stem, relative):
                self._deck(_join(relative, entry.name), stem, lang)
            elif stem.lower() not in _INDEX:
                lone = self._node(_join(relative, stem), node)
                self._add(lone, _join(relative, entry.name), lang)
        for entry in folders:
            self._below(entry, relative, node, depth)

    @staticmethod
    def _is_deck(stem: str, relative: str) -> bool:
        found = _DECK.match(stem)
        return bool(found) and (relative == "" or stem.lower() in {"deck", "讲稿"})

    def _deck(self, path: str, stem: str, lang: str | None) -> None:
        lang = lang or self._languages[0]
        if "/" in path:
            self._report(deck_messages.DECK_ELSEWHERE.at(path, 1))
        elif lang not in self._languages:
            self._report(messages.LANGUAGE_NOT_OFFERED.at(path, 1, language=NAMES[lang], code=lang))
        else:
            self._tree.decks.setdefault(unicodedata.normalize("NFC", stem), {})[lang] = path

    def _below(self, entry: os.DirEntry[str], relative: str, node: Node, depth: int) -> None:
        path = _join(relative, entry.name)
        if depth >= DEEPEST:
            self._report(messages.FOLDER_TOO_DEEP.at(path, 1, limit=DEEPEST))
            return
        try:
            entries = _entries(Path(entry.path))
        except OSError as error:
            self._report(messages.FILE_UNREADABLE.at(path, 1, reason=error.strerror))
            return
        if relative == "" and entry.name.lower() == ATTRACT:
            for inner in self._sorted(entries, path)[1]:
                self._report(messages.ATTRACT_FOLDER.at(_join(path, inner.name), 1))
        else:
            self.folder(entries, path, node, depth + 1)

    def _sorted(
        self, entries: list[os.DirEntry[str]], relative: str
    ) -> tuple[list[tuple[os.DirEntry[str], str, str | None]], list[os.DirEntry[str]]]:
        """Return the page files, each with its stem and language, and the folders."""
        pages, folders = [], []
        for entry in entries:
            path = _join(relative, entry.name)
            if not _is_text(entry.name):
                shown = path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
                self._report(messages.NAME_UNREADABLE.at(shown, 1))
            elif entry.is_symlink():
                self._report(messages.LINK_NOT_FOLLOWED.at(path, 1))
            elif entry.is_dir(follow_symlinks=False):
                folders.append(entry)
            elif entry.is_file(follow_symlinks=False):
                spelled = unicodedata.normalize("NFC", path)
                self._tree.files[spelled] = path
                self._tree.files.setdefault(spelled.lower(), path)
                if entry.name.lower().endswith(".md"):
                    pages.append((entry, *split_language(entry.name[:-3], self._languages)))
                elif found := _ALMOST_PAGE.search(entry.name):
                    stem = entry.name[: found.start()]
                    self._report(messages.PAGE_SUFFIX.at(path, 1, file_name=f"{stem}.md"))
        return pages, folders

    def _node(self, path: str, parent: Node | None) -> Node:
        """Return the page of a path; a file ``a.md``, a folder ``10-a`` and ``20-a`` are one."""
        found = page_id(path)
        if found not in self._tree.nodes:
            number, name = split_number(path.rpartition("/")[2])
            order = (number, natural(path.rpartition("/")[2]))
            self._tree.nodes[found] = Node(found, name.replace("_", " "), parent, order)
        return self._tree.nodes[found]

    def _add(self, node: Node, path: str, lang: str | None) -> None:
        lang = lang or self._languages[0]
        self._count += 1
        if self._count > PAGES:
            if self._count == PAGES + 1:
                self._report(messages.TOO_MANY_PAGES.at(path, 1, limit=PAGES))
        elif lang not in self._languages:
            self._report(messages.LANGUAGE_NOT_OFFERED.at(path, 1, language=NAMES[lang], code=lang))
        elif lang in node.files:
            other = node.files[lang]
            self._report(messages.PAGE_TWICE.at(path, 1, other=other, id=node.id or "index"))
        else:
            node.files[lang] = path

    def _report(self, problem: Problem) -> None:
        self._tree.problems.append(problem)


def _is_text(name: str) -> bool:
    """Tell whether a name is text; those out of old archives are bytes of another encoding."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def _join(folder: str, name: str) -> str:
    return f"{folder}/{name}" if folder else name
