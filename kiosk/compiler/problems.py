"""What can be wrong with a content folder, told to the person who wrote it.

A ``Message`` is a kind of problem with its words in Chinese and English; a ``Problem``
is one occurrence of it. The messages themselves stand in ``kiosk.compiler.messages``.
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from kiosk.pack.model.base import Struct

Severity: TypeAlias = Literal["error", "warning", "hint"]


@dataclass(frozen=True, slots=True)
class Message:
    """A kind of problem. The texts are ``str.format`` templates."""

    severity: Severity
    code: str
    """Stable, lower-case words joined by ``-``, e.g. ``"picture-missing"``."""
    zh: str
    en: str
    remedy_zh: str
    remedy_en: str

    def at(self, file: str, line: int, **values: object) -> "Problem":
        """Return this problem as found in ``file`` (relative, ``/``) at ``line`` (from 1)."""
        return Problem(
            severity=self.severity,
            code=self.code,
            file=file,
            line=line,
            message={"zh": self.zh.format(**values), "en": self.en.format(**values)},
            remedy={"zh": self.remedy_zh.format(**values), "en": self.remedy_en.format(**values)},
        )


class Problem(Struct):
    """One problem at its place; its JSON form is what ``kiosk check --json`` prints."""

    severity: Severity
    code: str
    file: str
    """Relative to the content folder, ``/`` between parts."""
    line: int
    """From 1."""
    message: dict[str, str]
    """By language: ``zh``, ``en``."""
    remedy: dict[str, str]


_SEVERITIES: tuple[Severity, ...] = ("error", "warning", "hint")


def ordered(problems: "list[Problem]") -> "list[Problem]":
    """Return the problems by file and line, the severe first at one place, without doubles."""
    unique = {(p.file, p.line, p.code, p.message["en"]): p for p in problems}
    return sorted(
        unique.values(), key=lambda p: (p.file, p.line, _SEVERITIES.index(p.severity), p.code)
    )
