"""Bytes of a text file in, its text out, whatever program saved it."""

from dataclasses import dataclass

from kiosk.compiler.problems import Problem


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file."""

    text: str | None
    """With ``\\n`` line ends and no control characters; None when it is no text."""
    problems: tuple[Problem, ...]


def decode(data: bytes, file: str) -> Decoded:
    """Decode a file named ``file`` (relative, for problems)."""
    return Decoded(data.decode(), ())
