"""From the pack's frozen types to what QML understands."""

from typing import Any

import msgspec


def text(value: object) -> str:
    """Return the value as JSON, for QML to parse: what is read often goes this way.

    Each string that QML reads out of a map of Python's is lost to the process (PySide6 6.12), and
    a map of a property is asked for again with every look into it.
    """
    found = msgspec.json.encode(value)
    # Most have nothing to take out.
    return (msgspec.json.encode(plain(value)) if b"null" in found else found).decode()


def plain(value: object) -> Any:
    """Return the value as dicts, lists, strings and numbers, without what is None.

    Through JSON and not ``msgspec.to_builtins``, which keeps tuples: QML cannot look into one.
    """
    return without_none(msgspec.json.decode(msgspec.json.encode(value)))


def without_none(value: Any) -> Any:
    """Return the value without the None in its dicts; a None by itself becomes an empty dict.

    What is absent reads as ``undefined`` in QML, so that ``card.id`` can be asked of no card.
    """
    if value is None:
        return {}
    if isinstance(value, dict):
        return {key: without_none(part) for key, part in value.items() if part is not None}
    if isinstance(value, list):
        return [without_none(part) for part in value]
    return value
