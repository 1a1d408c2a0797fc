"""When the folder is compiled."""

from kiosk.keeper.changes import CALM, PATIENCE, QUIET, QUIET_MOST, Changes

KNOWN = Changes().ended("a", 0.0)


def test_a_known_folder_is_not_compiled() -> None:
    assert KNOWN.looked("a", 10.0).deadline == float("inf")


def test_a_look_finds_what_no_event_told() -> None:
    changes = KNOWN.looked("b", 10.0)
    assert not changes.due(10.0)
    assert changes.due(10.0 + QUIET)


def test_an_event_is_waited_out() -> None:
    changes = KNOWN.noticed(10.0).noticed(10.02)
    assert not changes.due(10.02 + QUIET * 0.9)
    assert changes.due(10.02 + QUIET)


def test_nothing_begins_while_the_compiler_is_at_work_and_nothing_is_lost() -> None:
    busy = KNOWN.noticed(10.0).begun().noticed(10.1)
    assert busy.deadline == float("inf")
    assert busy.looked("c", 10.2).deadline == float("inf")
    assert busy.ended("b", 10.5).due(11.5)


def test_a_look_at_what_was_compiled_just_now_is_no_change() -> None:
    assert KNOWN.noticed(10.0).begun().ended("b", 10.5).looked("b", 12.0).deadline == float("inf")


def test_a_compile_that_failed_is_not_tried_again_on_the_same_folder() -> None:
    failed = KNOWN.noticed(10.0).begun().ended("b", 10.5)
    assert failed.looked("b", 12.0).deadline == float("inf")
    assert failed.looked("c", 12.0).deadline < float("inf")


def test_a_compiler_that_does_not_even_begin_is_tried_again_later_and_later() -> None:
    changes, now, waits = KNOWN, 10.0, []
    for _ in range(9):
        changes = changes.looked("b", now).begun().ended(None, now)
        waits.append(changes.looked("b", now).deadline - now)
        now += waits[-1]
    assert waits == [1, 2, 4, 8, 16, 32, 60, 60, 60]
    assert changes.looked("b", now).begun().ended("b", now).failures == 0


def test_a_long_burst_takes_more_and_more_quiet() -> None:
    changes, now, waits = KNOWN, 10.0, []
    for number in range(8):
        changes = changes.noticed(now)
        waits.append(changes.deadline - now)
        changes = changes.begun().noticed(now + 0.05).ended(str(number), now)
        now += CALM / 2
    assert waits == sorted(waits)
    assert round(waits[0], 6) == QUIET
    assert waits[-1] > QUIET * 10
    assert max(waits) <= QUIET_MOST + 0.5


def test_a_burst_ends_with_calm() -> None:
    changes = KNOWN.noticed(10.0).begun().ended("b", 10.5).noticed(10.0 + CALM + 0.1)
    assert round(changes.deadline - changes.last, 6) == QUIET


def test_a_folder_that_is_never_quiet_is_compiled_all_the_same() -> None:
    changes, now = KNOWN, 10.0
    while not changes.due(now):
        changes = changes.noticed(now)
        now += QUIET / 2
    assert now - 10.0 <= PATIENCE + QUIET


def test_a_folder_that_is_gone_is_not_compiled() -> None:
    gone = KNOWN.noticed(10.0).looked(None, 10.01)
    assert not gone.there
    assert gone.noticed(11.0).deadline == float("inf")


def test_a_folder_that_is_back_is_compiled_only_if_it_differs() -> None:
    gone = KNOWN.looked(None, 10.0)
    assert gone.looked("a", 20.0).deadline == float("inf")
    assert gone.looked("b", 20.0).deadline < float("inf")
