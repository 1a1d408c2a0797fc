"""Everything that a pack says, to hold two packs against one another."""

import sqlite3
from pathlib import Path
from typing import Any

_TABLES = {
    name: f"SELECT * FROM pack.{name}"  # noqa: S608 - names of our own
    for name in ("meta", "page", "deck", "media", "entry")
}
_SEARCH = ("search_title", "search_whole")


def rows(file: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Return every row of a pack, and every word of its search with its places.

    For the numbers of entries stand their ranks: a revised pack has others in the same order.
    """
    with sqlite3.connect(":memory:") as db:
        db.execute("ATTACH ? AS pack", (str(file),))
        tables = {name: sorted(db.execute(rows), key=repr) for name, rows in _TABLES.items()}
        numbers = sorted(row[0] for row in tables["entry"])
        ranks = {number: (number >> 32, rank) for rank, number in enumerate(numbers)}
        tables["entry"] = sorted((ranks[row[0]], *row[1:]) for row in tables["entry"])
        for name in _SEARCH:
            db.execute(f"INSERT INTO pack.{name}({name}) VALUES ('integrity-check')")  # noqa: S608 - the same
            db.execute(
                f"CREATE VIRTUAL TABLE temp.{name}_v USING fts5vocab(pack, {name}, instance)"
            )
            words = db.execute(f"SELECT term, doc, col, offset FROM {name}_v")  # noqa: S608 - the same
            tables[name] = sorted((row[0], ranks[row[1]], *row[2:]) for row in words)
            sizes = db.execute(f"SELECT id, sz FROM pack.{name}_docsize")  # noqa: S608 - the same
            tables[f"{name} sizes"] = sorted((ranks[row[0]], row[1]) for row in sizes)
        db.rollback()
    assert tables["search_whole"], "nothing would be compared"
    return tables
