"""Problems as a person reads them: where, what, and what to do."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.commands.language import language
from kiosk.compiler.decode import decode
from kiosk.compiler.problems import Problem

if TYPE_CHECKING:  # it takes 20 ms, and there may be nothing to print
    from rich.console import Console

_STYLE = {"error": "bold red", "warning": "yellow", "hint": "cyan"}
_NAMES = {
    "zh": {"error": "错误", "warning": "警告", "hint": "提示"},
    "en": {"error": "error", "warning": "warning", "hint": "hint"},
}
_SUMMARY = {
    "zh": "{errors}个错误，{warnings}个警告，{hints}个提示。",
    "en": "{errors} errors, {warnings} warnings, {hints} hints.",
}
_EXCERPT = 100
_RANK = {"error": 0, "warning": 1, "hint": 2}


def excerpt(problem: Problem, content: Path) -> str | None:
    """Return the line that a problem is about, or None where it cannot be read."""
    try:
        text = decode((content / problem.file).read_bytes(), problem.file).text
    except OSError:
        return None
    lines = (text or "").split("\n")
    return lines[problem.line - 1] if problem.line <= len(lines) else None


def print_problems(
    problems: Iterable[Problem],
    content: Path,
    lang: str | None,
    *,
    least: str = "hint",
    console: "Console | None" = None,
) -> None:
    """Print problems of severity ``least`` and above to standard error, with excerpts."""
    told = [problem for problem in problems if _RANK[problem.severity] <= _RANK[least]]
    if not told:
        return
    from rich.console import Console  # noqa: PLC0415 - see above

    out = console or Console(stderr=True, highlight=False)
    for problem in told:
        _print(problem, content, language(lang), out)


def print_summary(problems: Iterable[Problem], lang: str | None, console: "Console") -> None:
    """Print how many problems of each severity there are."""
    severities = [problem.severity for problem in problems]
    counts = {f"{name}s": severities.count(name) for name in ("error", "warning", "hint")}
    console.print(_SUMMARY[language(lang)].format(**counts))


def _print(problem: Problem, content: Path, code: str, out: "Console") -> None:
    from rich.text import Text  # noqa: PLC0415 - see above

    head = Text(_NAMES[code][problem.severity], style=_STYLE[problem.severity])
    head.append(f" {problem.file}:{problem.line}", style="bold")
    head.append(f"  [{problem.code}]", style="dim")
    out.print(head)
    line = excerpt(problem, content)
    if line and line.strip():
        indent = len(line) - len(line.lstrip())
        number = str(problem.line)
        out.print(Text(f"  {number} │ {line[:_EXCERPT]}", style="dim"))
        out.print(Text(f"  {' ' * len(number)} │ {' ' * indent}^", style=_STYLE[problem.severity]))
    out.print(Text(f"  {problem.message[code]}"))
    out.print(Text(f"  → {problem.remedy[code]}\n", style="green"))
