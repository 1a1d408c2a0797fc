"""Medians, tails, targets and tables."""

import pytest
from frame import table
from frame.figures import Figures, percentile, share_above
from frame.sheet import Limit, Sheet


def sheet(kiosk: list[float], chromium: list[float], *limits: Limit) -> Sheet:
    made = Sheet("tap", "Taps")
    made.add("kiosk, tap", kiosk, "ms", *limits, peer="Chromium, tap")
    made.add("Chromium, tap", chromium)
    return made


@pytest.mark.parametrize(
    ("values", "share", "expected"),
    [
        ([7.0], 0.99, 7.0),
        ([3.0, 1.0, 2.0], 0.5, 2.0),
        (list(map(float, range(1, 101))), 0.95, 96.0),
        (list(map(float, range(1, 101))), 0.99, 100.0),
        (list(map(float, range(1, 11))), 0.99, 10.0),
    ],
)
def test_a_percentile_is_a_value_that_was_measured(
    values: list[float], share: float, expected: float
) -> None:
    assert percentile(values, share) == expected


def test_figures_sum_up() -> None:
    assert Figures.of([1.0, 2.0, 9.0]) == Figures(
        runs=3, min=1.0, p50=2.0, p95=9.0, p99=9.0, max=9.0
    )


def test_nothing_measured_is_no_figure() -> None:
    with pytest.raises(ValueError, match="nothing was measured"):
        Figures.of([])


def test_share_above_is_in_percent() -> None:
    assert share_above([1.0, 17.0, 20.0, 2.0], 16.7) == 50


@pytest.mark.parametrize(
    ("limit", "met"),
    [
        (Limit("p50", 8), True),
        (Limit("p50", 4), False),
        (Limit("p99", 8), False),
        (Limit("p50", 0.5, of="Chromium, tap"), True),
        (Limit("p50", 0.2, of="Chromium, tap"), False),
    ],
)
def test_a_row_is_held_to_its_target(limit: Limit, *, met: bool) -> None:
    made = sheet([4.5, 5.0, 30.0], [20.0, 20.0], limit)
    assert made.records()[0]["met"] is met


def test_all_targets_of_a_row_are_to_be_met() -> None:
    made = sheet([5.0], [20.0], Limit("p50", 8), Limit("p99", 4))
    assert made.records()[0]["met"] is False


def test_a_target_of_a_row_that_was_not_measured_is_left_open() -> None:
    made = Sheet("tap", "Taps")
    made.add("kiosk, tap", [5.0], "ms", Limit("p50", 0.5, of="Chromium, tap"))
    made.add("Chromium, tap", [])
    assert made.records()[0]["met"] is None
    assert made.notes == ["Chromium, tap: nothing was measured"]


def test_twenty_ms_more_are_seen_in_the_table() -> None:
    quick = [5.0 + number / 10 for number in range(20)]
    limits = (Limit("p50", 8), Limit("p99", 16.7))
    before, after = (
        sheet(taps, [20.0] * 20, *limits).records() for taps in (quick, [tap + 20 for tap in quick])
    )
    assert table.cells(before[0])[-1] == "met"
    assert table.cells(after[0])[-1] == "MISSED, Chromium wins"


def test_columns_stand_below_each_other_whatever_the_script() -> None:
    made = sheet([5.0], [20.0])
    made.add("保存到显示", [1234.0])
    lines = table.plain(made.records()).splitlines()
    ends = {table.width(line[: line.index(" ms") + 3]) for line in lines[1:]}
    assert len(lines) == 4
    assert len(ends) == 1


def test_a_document_gets_a_row_for_each() -> None:
    told = table.markdown(sheet([30.0], [20.0], Limit("p50", 8)).records()).splitlines()
    assert len({line.count("|") for line in told}) == 1
    assert told[2].startswith("| kiosk, tap | 1 | 30.0 | 30.0 |")
    assert told[2].endswith("| 1.50 × | p50 ≤ 8 ms | **MISSED, Chromium wins** |")
