"""From the pack's frozen types to what QML understands."""

from typing import Any

import msgspec


def plain(value: object) -> Any:
    """Return the value as dicts, lists, strings and numbers, without what is None.

    Through JSON and not ``msgspec.to_builtins``, which keeps tuples: QML cannot look into one.
    """
    return without_none(msgspec.json.decode(msgspec.json.encode(value)))


def without_none(value: Any) -> Any:
    """Return the value without the None in its dicts; a None by itself becomes an empty dict.

    PySide6 6.12 takes a reference of None too many for each one that it converts into a
    QVariant. Python 3.11 counts None's references: after some days of visitors it would be
    freed, which ends the process. What is absent reads as ``undefined`` in QML.
    """
    if value is None:
        return {}
    if isinstance(value, dict):
        return {key: without_none(part) for key, part in value.items() if part is not None}
    if isinstance(value, list):
        return [without_none(part) for part in value]
    return value
