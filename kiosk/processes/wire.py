"""The line protocol between the keeper and its children. See ``docs/keeper-protocol.md``.

One JSON object a line, UTF-8, ended by a line feed. The keeper writes ``{"do": …}`` to a child's
standard input, a child writes ``{"say": …}`` to its standard output.
"""

import json
import os
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from typing import Any, Final, Self, TypeAlias

VERSION: Final = 1
"""A child says it in its ``hello``; the keeper ends one that speaks another."""

LONGEST: Final = 1 << 16
"""Bytes of a line; a longer one is no message."""

FAULT: Final = 70
"""Exit code of a child that an exception ended."""

Message: TypeAlias = dict[str, Any]


def encode(message: Message) -> bytes:
    """Return a message as its line."""
    return json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def decode(line: bytes) -> Message | None:
    """Return the message of a line, or None where it is none."""
    if len(line) > LONGEST:
        return None
    try:
        found = json.loads(line)
    except ValueError:
        return None
    return found if isinstance(found, dict) else None


class Wire:
    """A child's end: what it hears from the keeper and says to it.

    On bare file descriptors: a thread that waits in a buffered stream would hold its lock when
    the interpreter ends.
    """

    def __init__(self, hear: int, speak: int) -> None:
        self._hear = hear
        self._speak = speak
        self._lock = threading.Lock()

    @classmethod
    def claim(cls) -> Self:
        """Take standard input and output for the protocol alone.

        What anything in the process prints goes to standard error from now on, and nothing
        but the protocol reads what the keeper writes.
        """
        hear, speak = os.dup(0), os.dup(1)
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, 0)
        os.close(nothing)
        os.dup2(2, 1)
        sys.stdout = sys.stderr
        return cls(hear, speak)

    def say(self, what: str, /, **fields: object) -> None:
        """Say something; a keeper that is gone does not hear it, and ``messages`` ends."""
        line = encode({"say": what, **fields})
        with self._lock, suppress(OSError):
            while line:
                line = line[os.write(self._speak, line) :]

    def hello(self, role: str) -> None:
        """Say who this is, before anything else."""
        self.say("hello", version=VERSION, role=role)

    def messages(self) -> Iterator[Message]:
        """Yield what the keeper says, until it is gone."""
        rest = b""
        while data := self._read():
            *lines, rest = (rest + data).split(b"\n")
            yield from (message for line in lines if (message := decode(line)) is not None)
            rest = rest if len(rest) <= LONGEST else b""

    def _read(self) -> bytes:
        try:
            return os.read(self._hear, LONGEST)
        except OSError:
            return b""
