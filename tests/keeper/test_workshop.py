"""When the compiler is started, and how long it stays."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kiosk.keeper.child import Child
from kiosk.keeper.limits import Limits
from kiosk.keeper.log import Log
from kiosk.keeper.notify import Notify
from kiosk.keeper.report import Report
from kiosk.keeper.status import Status
from kiosk.keeper.watch import Looked
from kiosk.keeper.workshop import Workshop
from kiosk.trace import Trace

LIMITS = replace(Limits(), ahead=2.0, compiler_idle=600.0, compiler_share=20)
WEIGHT = 100 << 20


class _Compiler:
    """A compiler that only notes what it is told."""

    name, pid = "compiler[1]", 1

    def __init__(self) -> None:
        self.told: list[dict[str, Any]] = []
        self.ended = False

    def do(self, what: str, **fields: Any) -> None:
        self.told.append({"do": what, **fields})

    def let_go(self) -> None:
        self.ended = True


class Bench:
    """A workshop whose clock the test has, and the compilers that it started."""

    def __init__(self, folder: Path, *, much: bool) -> None:
        self.compilers: list[_Compiler] = []
        log, status = Log(folder / "log"), Status(folder)
        report = Report(LIMITS, log, status, Notify({}), Trace(None))
        self.workshop = Workshop(
            folder,
            self._launch,
            report,
            made=lambda _: None,
            checked=lambda: None,
            look=lambda: None,
            much=lambda: much,
        )
        self.workshop.knows("as it was")
        self.workshop.looked(Looked("as it was", 0.0), 0.0)
        self.workshop.expect(0.0)

    def _launch(self) -> Child:
        self.compilers.append(_Compiler())
        return self.compilers[-1]  # type: ignore[return-value]


@pytest.fixture(autouse=True)
def machine(monkeypatch: pytest.MonkeyPatch) -> dict[str, int]:
    """Return the machine's memory, for a test to change."""
    found = {"memory": WEIGHT * 20}
    monkeypatch.setattr("kiosk.keeper.memory.resident", lambda _: WEIGHT)
    monkeypatch.setattr("kiosk.keeper.memory.of_machine", lambda: found["memory"])
    return found


def test_a_compiler_with_much_to_read_is_started_ahead(tmp_path: Path) -> None:
    bench = Bench(tmp_path, much=True)
    bench.workshop.tick(1.9)
    assert not bench.compilers
    assert bench.workshop.deadline == 2.0
    bench.workshop.tick(2.0)
    assert [each.told for each in bench.compilers] == [[]], "it is started, and told nothing"
    bench.workshop.noticed(frozenset({"index.md"}), 9.0)
    bench.workshop.tick(9.1)
    assert bench.compilers[0].told == [{"do": "compile", "changed": ["index.md"]}]


def test_one_with_little_to_read_waits_for_work(tmp_path: Path) -> None:
    bench = Bench(tmp_path, much=False)
    bench.workshop.tick(2.0)
    bench.workshop.tick(9.0)
    assert not bench.compilers
    bench.workshop.noticed(frozenset({"index.md"}), 9.0)
    assert len(bench.compilers) == 1


@pytest.mark.parametrize(
    ("much", "memory", "stays"),
    [(True, WEIGHT * 20, True), (True, WEIGHT * 20 - 1, False), (False, WEIGHT * 100, False)],
)
def test_it_stays_where_it_is_dear_and_the_machine_is_large(
    tmp_path: Path, machine: dict[str, int], *, much: bool, memory: int, stays: bool
) -> None:
    machine["memory"] = memory
    bench = Bench(tmp_path, much=much)
    bench.workshop.tick(2.0)
    bench.workshop.noticed(frozenset({"index.md"}), 3.0)
    bench.workshop.tick(3.1)
    bench.workshop.heard({"say": "begun", "fingerprint": "another"}, 3.2)
    bench.workshop.heard({"say": "kept"}, 3.3)
    bench.workshop.tick(5.0)
    bench.workshop.tick(603.3)
    assert bench.compilers[0].ended != stays
    assert bench.workshop.deadline > 604
