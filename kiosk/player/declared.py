"""What classes declare to QML, with types that Python's checker can follow.

Qt's binding has the same. Its stubs take a property for a ``Property``, whatever it holds, and
know no reason why a type cannot be made in QML.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, TypeVar

    Held = TypeVar("Held")
    Kind = TypeVar("Kind", bound=type)

    def Property(  # noqa: N802 - Qt's name
        kind: type | str, *, notify: object = ..., constant: bool = ...
    ) -> Callable[[Callable[[Any], Held]], Held]:
        """Make a property of a method; ``kind`` is its type for QML."""
        raise NotImplementedError

    def QmlUncreatable(reason: str) -> Callable[[Kind], Kind]:  # noqa: N802 - Qt's name
        """Let QML name the type and make none; ``reason`` says who does."""
        raise NotImplementedError

else:
    from PySide6.QtCore import Property
    from PySide6.QtQml import QmlUncreatable

__all__ = ["Property", "QmlUncreatable"]
