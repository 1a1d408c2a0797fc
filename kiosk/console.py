"""What the commands print arrives whole, whatever the system takes for its alphabet."""

from io import TextIOWrapper
from typing import TextIO


def write_any_script(stream: TextIO | None) -> None:
    """Let a standard stream take hanzi and signs, which Windows' code pages lack.

    A file or a program that reads gets UTF-8, as the JSON of ``--json`` has to be. A terminal keeps
    its own encoding, and shows a question mark for what it does not have. A program without
    a console has no streams.
    """
    if not isinstance(stream, TextIOWrapper):
        return
    if stream.isatty():
        stream.reconfigure(errors="replace")
    else:
        stream.reconfigure(encoding="utf-8", errors="replace")
