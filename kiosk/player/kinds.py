"""What a QML object is, asked without a trace.

PySide keeps what ``metaObject()`` returned for as long as Python holds the object that was asked.
The type of a QML object goes with the last of its objects, and a wrapper is found by its address:
a new item that came to lie there was then a ``QMetaObject`` to Python (PySide6 6.12), and looking
at the old one a crash.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import shiboken6
from PySide6.QtCore import QMetaObject, QObject


def kind(thing: QObject) -> str:
    """Return the name of its type: of QML's ``Card_QMLTYPE_12``, of C++'s ``QQuickText``."""
    with _type_of(thing) as meta:
        return str(meta.className())


def has(thing: QObject, name: str) -> bool:
    """Tell whether it has a property of this name."""
    with _type_of(thing) as meta:
        return meta.indexOfProperty(name) >= 0


@contextmanager
def _type_of(thing: QObject) -> Iterator[QMetaObject]:
    meta = thing.metaObject()
    try:
        yield meta
    finally:
        # Those of C++'s own types stay for ever, and are shared.
        if "_QML" in meta.className():
            shiboken6.invalidate(meta)
