"""Tables of a pack's one SQLite file. See ``docs/pack-format.md``."""

from kiosk.pack.model.base import Struct

FORMAT = 6
"""Version of the tables and of the types in them; a player opens only its own."""

TABLES = """
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE page(
    id TEXT NOT NULL,
    lang TEXT NOT NULL,
    kind TEXT NOT NULL,
    parent TEXT,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    card BLOB NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY(id, lang)
) WITHOUT ROWID;
CREATE INDEX page_child ON page(parent, lang, position);
CREATE TABLE deck(
    id TEXT NOT NULL,
    lang TEXT NOT NULL,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    slides INTEGER NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY(id, lang)
) WITHOUT ROWID;
CREATE TABLE media(file TEXT PRIMARY KEY, size INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE entry(
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    lang TEXT NOT NULL,
    title TEXT NOT NULL,
    title_pinyin TEXT NOT NULL,
    body TEXT NOT NULL,
    body_pinyin TEXT NOT NULL
);
CREATE VIRTUAL TABLE search_title USING fts5(words, pinyin, initials, {options});
CREATE VIRTUAL TABLE search_whole USING fts5(words, pinyin, initials, {options});
""".format(options="content='', tokenize='unicode61 remove_diacritics 2', prefix='1 2 3 4'")

LANGUAGE = 1 << 32
"""Entries of a language are numbered from a multiple of this, so that they stand together."""


class PackFormatError(Exception):
    """A file is no pack, or one of another version of the program."""


class SearchEntry(Struct):
    """What of a page can be searched for. Made by the compiler."""

    title: str
    """As it is."""
    title_pinyin: str
    """A syllable for each hanzi, the other ``kiosk.pack.tokens`` as they are."""
    body: str
    """The visible text as it is, for excerpts."""
    body_pinyin: str
