"""Traditional characters: those in a Simplified text are damage, a whole text is another script."""

from dataclasses import dataclass
from functools import cache
from typing import Protocol

from kiosk.writing.mending.hanzi import is_han, is_simplified

_QUOTES = str.maketrans("「」『』", "“”‘’")
_WHOLLY = 0.85
"""Share of traditional among the characters that differ, above which a text is traditional."""
_LEAST = 20
"""Such characters below which a text is too short to be called traditional."""

UNSURE = frozenset("乾著藉瞭徵夥餘鍾鬱薑穀摺徬捨託証") - {""}
"""Characters with a second simplified form, or none, depending on the word."""


class _Converter(Protocol):
    def convert(self, text: str) -> str: ...


@dataclass(frozen=True, slots=True)
class Script:
    """How a text is written."""

    traditional: int
    """Characters that Simplified Chinese does not have and that have a simplified form."""
    wholly: bool
    """Whether the text as a whole is traditional, rather than damaged."""


def script_of(text: str) -> Script:
    """Tell how a text is written."""
    if not any(is_han(char) and not is_simplified(char) for char in text):
        return Script(0, wholly=False)
    simple, full = _converter("t2s").convert(text), _converter("s2t").convert(text)
    traditional = sum(
        char != to and not is_simplified(char) for char, to in zip(text, simple, strict=False)
    )
    simplified = sum(char != to for char, to in zip(text, full, strict=False) if is_han(char))
    share = traditional / max(1, traditional + simplified)
    return Script(traditional, wholly=traditional >= _LEAST and share > _WHOLLY)


def simplify(text: str, script: Script) -> str:
    """Return the text in Simplified Chinese.

    In a mixture only characters change that Simplified Chinese does not have: 著 and 乾 are right
    in a Simplified text, and only its writer knows.
    """
    if not script.traditional:
        return text
    simple = _converter("t2s").convert(text)
    if script.wholly:
        return simple.translate(_QUOTES)
    if len(simple) != len(text):
        simple = "".join(_converter("t2s").convert(char)[:1] or char for char in text)
    return "".join(
        char if is_simplified(char) else to for char, to in zip(text, simple, strict=True)
    )


@cache
def _converter(name: str) -> _Converter:
    import opencc  # noqa: PLC0415 - reads its dictionaries when it is loaded

    converter: _Converter = opencc.OpenCC(name)
    return converter
