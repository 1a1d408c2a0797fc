"""The options that every benchmark has, and how it ends."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from frame import machine, table
from frame.sheet import Sheet

Command = TypeVar("Command", bound=Callable[..., Any])


def options(runs: int, quick: int) -> Callable[[Command], Command]:
    """Give a command ``runs`` (``quick`` of them with ``--quick``), ``quick`` and ``target``."""

    def chosen(context: click.Context, _parameter: click.Parameter, value: int | None) -> int:
        return value or (quick if context.params["quick"] else runs)

    def decorate(command: Command) -> Command:
        wanted = f"Measurements of each kind; {runs}, or {quick} with --quick."
        for option in (
            click.option("--runs", type=click.IntRange(1), callback=chosen, help=wanted),
            click.option("--quick", is_flag=True, is_eager=True, help="Fewer runs, wider tails."),
            click.option("--json", "target", type=click.Path(path_type=Path), help="Write here."),
        ):
            command = option(command)
        return command

    return decorate


def begin(name: str, title: str) -> "Run":
    """Look at the machine before it is made busy."""
    return Run(Sheet(name, title), machine.describe())


class Run:
    """A benchmark on its way: its sheet and the machine as it was at the beginning."""

    def __init__(self, sheet: Sheet, described: dict[str, Any]) -> None:
        self.sheet = sheet
        self.machine = described
        if machine.busy(described):
            share, load = described["busy"], described["load"][0]
            sheet.notes.append(
                f"The machine was busy with something else: {share:.0%} of its cores, load {load}."
            )

    def end(self, target: Path | None) -> None:
        """Print the table, and write what was measured to ``target`` as JSON."""
        self.show()
        if target is not None:
            target.write_text(json.dumps(self.record(), indent=2, ensure_ascii=False), "utf-8")

    def show(self) -> None:
        """Print the table."""
        table_of = table.plain(self.sheet.records())
        print(f"{self.sheet.title}\n{_place(self.machine)}\n\n{table_of}\n")
        for note in self.sheet.notes:
            print(f"* {note}")

    def record(self) -> dict[str, Any]:
        """Return everything for JSON."""
        return {
            "benchmark": self.sheet.name,
            "title": self.sheet.title,
            **self.machine,
            "rows": self.sheet.records(),
            "notes": self.sheet.notes,
        }


def _place(described: dict[str, Any]) -> str:
    versions = ", ".join(f"{name} {number}" for name, number in described["versions"].items())
    return f"{described['machine']} × {described['cores']}; {versions}; {described['commit']}"
