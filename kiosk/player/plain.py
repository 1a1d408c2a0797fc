"""From the pack's frozen types to what QML understands."""

from typing import Any

import msgspec


def plain(value: object) -> Any:
    """Return the value as dicts, lists, strings and numbers.

    Through JSON and not ``msgspec.to_builtins``, which keeps tuples: QML cannot look into one.
    """
    return msgspec.json.decode(msgspec.json.encode(value))
