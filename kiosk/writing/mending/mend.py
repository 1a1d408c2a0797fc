"""All repairs in their order, block by block, and what they came to."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from kiosk.writing import messages
from kiosk.writing.blocks import Block, Findings, Original
from kiosk.writing.lines import lines_told
from kiosk.writing.mending.damage import mark_damage, outside_marks, without_marks
from kiosk.writing.mending.mojibake import repair_mojibake
from kiosk.writing.mending.pinyin import drop_readings
from kiosk.writing.mending.punctuation import close_gaps, punctuate, visible
from kiosk.writing.mending.script import UNSURE, Script, script_of, simplify


def mend(original: Original, lang: str, findings: Findings) -> Original:
    """Return the article with its damage put right or marked, and tell what was done."""
    texts = [block.text for block in original.blocks]
    script = Script(0, wholly=False)
    if lang == "zh":
        script = script_of("\n".join(repair_mojibake(text) for text in texts))
    mender = _Mender(lang, script, findings)
    blocks = tuple(mender.block(block) for block in original.blocks)
    mender.tell()
    title = mender.text(original.title, 1)
    return Original(original.text, blocks, title)


@dataclass(slots=True)
class _Count:
    lines: list[int] = field(default_factory=list)
    count: int = 0


class _Mender:
    def __init__(self, lang: str, script: Script, findings: Findings) -> None:
        self._lang = lang
        self._script = script
        self._findings = findings
        self._counts: dict[str, _Count] = {}
        self._unsure: Counter[tuple[str, int]] = Counter()

    def block(self, block: Block) -> Block:
        rows = tuple(tuple(self.text(c, block.line) for c in row) for row in block.rows)
        text = " ".join(cell for row in rows for cell in row)
        return replace(block, text=text if rows else self.text(block.text, block.line), rows=rows)

    def text(self, text: str, line: int) -> str:
        """Return a text put right; the order matters, each step relies on those before it."""
        text = without_marks(visible(text))
        text = self._step("mojibake", repair_mojibake, text, line)
        text = mark_damage(text)
        if self._lang == "zh":
            text, readings = drop_readings(text)
            self._add("readings", readings, line)
            text = self._simplified(text, line)
            text = close_gaps(text)
        return punctuate(text, self._lang)

    def tell(self) -> None:
        """Write down what was repaired."""
        told = {
            "mojibake": messages.MOJIBAKE,
            "readings": messages.READINGS,
            "script": messages.TRADITIONAL if self._script.wholly else messages.MIXED_SCRIPT,
        }
        for name, message in told.items():
            if found := self._counts.get(name):
                lines = lines_told(found.lines)
                self._findings.tell(message, min(found.lines), count=found.count, lines=lines)
        for (char, line), _ in sorted(self._unsure.items(), key=lambda item: item[0][::-1]):
            self._findings.tell(messages.UNSURE_CHARACTER, line, char=char)

    def _step(self, name: str, repair: Callable[[str], str], text: str, line: int) -> str:
        repaired = repair(text)
        self._add(name, int(repaired != text), line)
        return repaired

    def _simplified(self, text: str, line: int) -> str:
        simple = outside_marks(text, lambda part: simplify(part, self._script))
        self._add("script", sum(a != b for a, b in zip(text, simple, strict=False)), line)
        changed = {a for a, b in zip(text, simple, strict=False) if a != b}
        self._unsure.update((char, line) for char in changed & UNSURE)
        return simple

    def _add(self, name: str, count: int, line: int) -> None:
        if count:
            found = self._counts.setdefault(name, _Count())
            found.count += count
            found.lines.append(line)
