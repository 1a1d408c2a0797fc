"""Whether the booth's own fonts are whole."""

from collections.abc import Iterator

from kiosk.doctor.facts import Facts
from kiosk.doctor.finding import Finding, Level

WANTED = ("Booth Sans SC", "Booth Icons", "Booth Mono")


def check(facts: Facts) -> Iterator[Finding]:
    """Look for each font."""
    if facts.look.error:
        return
    missing = [family for family in WANTED if family not in facts.look.fonts]
    if missing:
        names = ", ".join(missing)
        yield Finding(
            "fonts",
            Level.BAD,
            f"字体缺失或损坏：{names}。",
            f"Fonts are missing or damaged: {names}.",
            "请重新安装程序。",
            "Install the program again.",
        )
    else:
        yield Finding("fonts", Level.GOOD, "字体完整。", "The fonts are whole.")
