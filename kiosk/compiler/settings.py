"""``exhibit.toml``: what holds for the exhibition as a whole. Every mistake costs one setting."""

import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kiosk.compiler.decode import decode
from kiosk.compiler.languages import NAMES
from kiosk.compiler.limits import LINE_CHARACTERS
from kiosk.compiler.messages import folder as messages
from kiosk.compiler.problems import Problem
from kiosk.compiler.scan import languages_in
from kiosk.compiler.suggest import suggestions
from kiosk.pack.model import Language, Times
from kiosk.pack.model.theme import THEMES

FILE = "exhibit.toml"

_BYTES = 64 * 1024
"""Of the file; one with all settings in ten languages has about two thousand."""

_LINE = re.compile(r"at line (\d+)")
_MISTAKES = 20
"""Bad lines, or unknown names in a section, that are told one by one."""

_SHOWN = 40
"""Characters of what staff wrote that a problem cites."""

_KEYS = ("title", "languages", "theme", "reduced_motion", "feedback", "times")

_SECONDS = (5, 3600)


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings as they are used."""

    title: dict[str, str]
    """By language code; empty where the home page's title is to be taken."""
    languages: tuple[Language, ...] = (Language("zh", NAMES["zh"]),)
    theme: str = "dark"
    reduced_motion: bool = False
    feedback: bool = True
    times: Times = field(default_factory=Times)

    @property
    def codes(self) -> tuple[str, ...]:
        """Language codes, the default first."""
        return tuple(language.code for language in self.languages)


def read_settings(root: Path) -> tuple[Settings, list[Problem]]:
    """Read the settings of a content folder; without a file all are at their defaults."""
    reader = _Reader(root)
    return reader.settings(), reader.problems


class _Reader:
    def __init__(self, root: Path) -> None:
        self._root = root
        self.problems: list[Problem] = []
        self._text = ""
        self._values = self._load()

    def _load(self) -> dict[str, Any]:
        file = self._root / FILE
        if not file.is_file() or file.is_symlink():
            return {}
        try:
            with file.open("rb") as stream:
                data = stream.read(_BYTES + 1)
        except OSError as error:
            self.problems.append(messages.FILE_UNREADABLE.at(FILE, 1, reason=error.strerror))
            return {}
        decoded = decode(data, FILE)
        if decoded.text is None or len(data) > _BYTES:
            self.problems.append(messages.SETTINGS_UNREADABLE.at(FILE, 1))
            return {}
        self.problems += decoded.problems
        self._text = decoded.text
        return self._parsed(decoded.text.split("\n"))

    def _parsed(self, lines: list[str]) -> dict[str, Any]:
        """Parse the lines, leaving out those that cannot be read."""
        for index, line in enumerate(lines):
            if len(line) > LINE_CHARACTERS:  # the parser's memory grows with the square of it
                self._bad_line(lines, index)
        for _ in range(_MISTAKES):
            try:
                return tomllib.loads("\n".join(lines))
            except tomllib.TOMLDecodeError as error:
                found = _LINE.search(str(error))
                number = int(found[1]) if found else 0
                if not number or not lines[number - 1].strip():
                    break  # what is wrong spans lines, such as an open list
                self._bad_line(lines, number - 1)
            except (RecursionError, ValueError):
                break  # lists nested too deep, a number of thousands of digits
        self.problems.append(messages.SETTINGS_UNREADABLE.at(FILE, 1))
        return {}

    def _bad_line(self, lines: list[str], index: int) -> None:
        text = lines[index].strip()[:_SHOWN]
        self.problems.append(messages.SETTINGS_LINE.at(FILE, index + 1, text=text))
        lines[index] = ""

    def settings(self) -> Settings:
        """Return the settings, with a problem for each that cannot be used."""
        self._unknown(self._values, _KEYS)
        languages = self._languages()
        times = self._times()
        return Settings(
            title=self._title(languages),
            languages=languages,
            theme=self._value(
                "theme",
                "dark",
                fits=lambda v: v in THEMES,
                allowed_zh="、".join(THEMES),
                allowed_en=", ".join(THEMES),
            ),
            reduced_motion=self._switch("reduced_motion", default=False),
            feedback=self._switch("feedback", default=True),
            times=times,
        )

    def _switch(self, key: str, *, default: bool) -> bool:
        on: bool = self._value(
            key,
            default,
            fits=lambda v: isinstance(v, bool),
            allowed_zh="true 或 false",
            allowed_en="true or false",
        )
        return on

    def _line(self, key: str) -> int:
        for number, line in enumerate(self._text.split("\n"), 1):
            if re.match(rf"\s*\[?\s*(?:\w+\.)?[\"']?{re.escape(key)}\b", line):
                return number
        return 1

    def _unknown(self, table: dict[str, Any], known: tuple[str, ...]) -> None:
        unknown = [key for key in table if key not in known]
        for key in unknown[:_MISTAKES]:
            near = suggestions(key, known)
            line, cited = self._line(key), key[:_SHOWN]
            self.problems.append(
                messages.SETTINGS_KEY.at(FILE, line, key=cited, known=", ".join(known), **near)
            )

    def _refuse(self, key: str, value: object, allowed_zh: str, allowed_en: str) -> None:
        self.problems.append(
            messages.SETTINGS_VALUE.at(
                FILE,
                self._line(key),
                key=key,
                value=str(value)[:_SHOWN],
                allowed_zh=allowed_zh,
                allowed_en=allowed_en,
            )
        )

    def _value(
        self,
        key: str,
        default: Any,
        *,
        fits: Callable[[Any], bool],
        allowed_zh: str,
        allowed_en: str,
        table: dict[str, Any] | None = None,
    ) -> Any:
        value = (self._values if table is None else table).get(key, default)
        if fits(value):
            return value
        self._refuse(key, value, allowed_zh, allowed_en)
        return default

    def _languages(self) -> tuple[Language, ...]:
        found = sorted(languages_in(self._root), key=list(NAMES).index)
        default = list(dict.fromkeys(["zh", *found]))
        codes = self._value(
            "languages",
            default,
            fits=lambda v: (
                isinstance(v, list)
                and bool(v)
                and all(
                    isinstance(code, str) and re.fullmatch(r"[a-z]{2,3}(-\w+)?", code) for code in v
                )
            ),
            allowed_zh='语言代码的列表，例如 ["zh", "en"]',
            allowed_en='a list of language codes, e.g. ["zh", "en"]',
        )
        return tuple(Language(code, NAMES.get(code, code)) for code in dict.fromkeys(codes))

    def _title(self, languages: tuple[Language, ...]) -> dict[str, str]:
        value = self._values.get("title", {})
        if isinstance(value, str):
            return {language.code: value for language in languages}
        if isinstance(value, dict) and all(isinstance(text, str) for text in value.values()):
            codes = tuple(language.code for language in languages)
            self._unknown(value, codes)
            return {code: value[code] for code in codes if code in value}
        self._refuse("title", value, "一行文字，或每种语言一行", "a text, or one for each language")
        return {}

    def _times(self) -> Times:
        table = self._values.get("times", {})
        if not isinstance(table, dict):
            self._refuse("times", table, "[times] 一节", "a section [times]")
            return Times()
        self._unknown(table, Times.__struct_fields__)
        low, high = _SECONDS
        values = {
            key: self._value(
                key,
                getattr(Times(), key),
                fits=lambda v: type(v) is int and low <= v <= high,
                allowed_zh=f"{low} 到 {high} 之间的秒数",
                allowed_en=f"seconds from {low} to {high}",
                table=table,
            )
            for key in Times.__struct_fields__
        }
        return Times(**values)
