"""Rows of a dataclass as QML takes them."""

from dataclasses import dataclass

from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from kiosk.player.staff.table import Table


@dataclass(frozen=True, slots=True)
class Stone:
    name: str
    found: int


STONES = (Stone("basalt", 3), Stone("marl", 0))


def rows(table: Table) -> list[tuple[object, ...]]:
    roles = sorted(table.roleNames())
    return [
        tuple(table.data(table.index(row), role) for role in roles)
        for row in range(table.rowCount())
    ]


def test_a_role_is_a_field() -> None:
    table = Table(Stone)
    tester = QAbstractItemModelTester(
        table, QAbstractItemModelTester.FailureReportingMode.Warning, table
    )
    table.show(STONES)
    assert tester.model() is table
    assert [bytes(name) for name in table.roleNames().values()] == [b"name", b"found"]
    assert rows(table) == [("basalt", 3), ("marl", 0)]
    assert table.count == 2


def test_the_same_rows_are_not_shown_again() -> None:
    table = Table(Stone)
    table.show(STONES)
    reset = QSignalSpy(table.modelReset)
    table.show(list(STONES))
    assert reset.count() == 0, "whoever reads the list keeps the place"
    table.show(())
    assert reset.count() == 1
