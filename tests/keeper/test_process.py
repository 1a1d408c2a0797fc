"""The keeper with children that crash, hang, and never end."""

import datetime as dt
import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from kept import UNENDING, Kept

from kiosk.compiler.build import build
from kiosk.keeper.child import Heard
from kiosk.keeper.packs import Packs
from kiosk.pack.store import PackStore

Keep = Callable[..., Kept]

posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no signals to send")


def test_a_player_that_was_closed_ends_the_kiosk(keep: Keep) -> None:
    kept = keep("closes", "builds")
    kept.thread.join(20)
    assert kept.code == 0
    assert kept.lines("player_closed")


def test_a_player_that_always_crashes_is_started_again_and_again_then_gives_way(
    keep: Keep,
) -> None:
    kept = keep("crashes", "crashes")
    kept.wait("player_ended", 8)
    ends = kept.lines("player_ended")
    assert all("why=crash" in line for line in ends)
    assert "then=brand" in ends[4]
    assert {"then=again" in line for line in ends[:4]} == {True}
    assert all("then=brand" in line for line in ends[4:])
    starts = ["renderer=software" in line for line in kept.lines("player_started")[:4]]
    assert starts == [False, False, True, True]
    assert kept.thread.is_alive()


@posix
def test_a_player_that_was_killed_is_started_again_at_once(keep: Keep) -> None:
    kept = keep("beats", "builds")
    kept.wait("shown")
    os.kill(kept.player(), signal.SIGKILL)
    assert "why=killed" in kept.wait("player_ended")
    assert "delay=0.000" in kept.wait("player_ended")
    kept.wait("player_started", 2)


def test_a_player_that_never_beats_is_found(keep: Keep) -> None:
    kept = keep("hangs", "builds", start=1.0)
    assert "why=hang" in kept.wait("player_ended")
    kept.wait("player_started", 2)


@posix
def test_a_player_that_stops_beating_is_found(keep: Keep) -> None:
    kept = keep("beats", "builds", start=UNENDING)
    kept.wait("pack_good")  # which says that beats were heard
    stopped = kept.player()
    os.kill(stopped, signal.SIGSTOP)
    assert "why=hang" in kept.wait("player_ended")
    kept.wait("player_started", 2)
    assert kept.player() != stopped


def test_a_player_that_beats_proves_its_pack(keep: Keep) -> None:
    kept = keep("beats", "builds")
    assert "pack=new" in kept.wait("pack_good", 1) or "pack=new" in kept.wait("pack_good", 2)


def test_a_compiler_that_never_ends_is_killed_and_its_page_is_named(keep: Keep) -> None:
    kept = keep("beats", "hangs")
    assert "page=10-slow/index.md" in kept.wait("compiler_killed")
    failed = kept.wait("compile_failed")
    assert "file=10-slow/index.md" in failed
    assert len(kept.lines("player_started")) == 1


def test_a_compiler_that_crashes_leaves_the_screen_alone(keep: Keep) -> None:
    kept = keep("beats", "crashes")
    kept.wait("compile_failed")
    kept.shows(compiled="failed", pack="old")
    assert not kept.lines("player_ended")


@pytest.mark.parametrize("manner", ["is killed", "has no room"])
def test_a_folder_is_tried_again_when_it_is_the_machine_that_fails(keep: Keep, manner: str) -> None:
    kept = keep("beats", manner)
    kept.wait("compile_failed", 3)
    assert not kept.lines("player_ended")


def test_a_new_pack_is_shown(keep: Keep) -> None:
    kept = keep("beats", "builds")
    kept.wait("compile_built")
    kept.wait("shown", 2)
    kept.shows(pack="new")


def test_each_save_is_compiled(keep: Keep) -> None:
    kept = keep("beats", "builds")
    kept.wait("compile_built")
    before = len(kept.lines("compile_built"))
    (kept.content / "index.md").write_text("# 另一页\n", "utf-8")
    kept.wait("compile_built", before + 1)


def test_a_folder_that_goes_and_comes_back_is_told(keep: Keep) -> None:
    kept = keep("beats", "builds")
    kept.wait("compile_built")
    away = kept.content.with_name("away")
    kept.content.rename(away)
    kept.wait("content_gone")
    kept.shows(content="gone")
    away.rename(kept.content)
    kept.wait("content_back")
    kept.shows(content="there")
    assert not kept.lines("player_ended")


def test_a_player_too_heavy_is_replaced(keep: Keep) -> None:
    """Softly while nobody is there: it ends by itself."""
    kept = keep("beats", "builds", player_soft=1, weigh=0.2)
    kept.wait("heavy")
    assert "why=asked" in kept.wait("player_ended")
    kept.wait("player_started", 2)


def test_a_player_far_too_heavy_is_killed(keep: Keep) -> None:
    kept = keep("beats", "builds", player_hard=1, weigh=0.2)
    kept.wait("too_heavy")
    assert "why=heavy" in kept.wait("player_ended")
    kept.wait("player_started", 2)


def test_stopping_ends_the_children(keep: Keep) -> None:
    kept = keep("beats", "builds")
    kept.wait("compile_built")
    player = kept.player()
    kept.stop()
    assert kept.code == 0
    assert kept.lines("stopped")
    with pytest.raises(ProcessLookupError):
        os.kill(player, 0)


def test_a_new_pack_that_crashes_the_player_gives_way_to_the_one_before(
    keep: Keep, tmp_path: Path
) -> None:
    """A real store, and a player that crashes before it can say what it shows."""
    content = tmp_path / "content"
    content.mkdir()
    store = PackStore(tmp_path / "state")
    packs = []
    for title in ("一", "二"):
        (content / "index.md").write_text(f"# {title}\n", "utf-8")
        packs.append(build(content, store, today=dt.date(2026, 1, 1)).pack_id)
    kept = keep("crashes", "hangs", compile_page=60.0)
    assert f"pack={packs[0]}" in kept.wait("went_back")
    ends = kept.lines("player_ended")
    assert "then=back" in ends[2]
    assert store.current() == packs[0]
    assert Packs(store.root).is_bad(str(packs[1]))
    # The one before crashes as well, and there is none before it.
    kept.wait("player_ended", 9)
    assert "then=brand" in kept.lines("player_ended")[7]


def test_staff_may_restart_and_reload_and_exit(keep: Keep) -> None:
    kept = keep("beats", "builds")
    kept.wait("compile_built")
    kept.wait("shown", 2)
    built = len(kept.lines("compile_built"))
    ask(kept, "reload")
    kept.wait("compile_built", built + 1)
    ask(kept, "restart")
    assert "why=asked" in kept.wait("player_ended")
    kept.wait("player_started", 2)
    ask(kept, "exit")
    kept.thread.join(20)
    assert kept.code == 0


def ask(kept: Kept, what: str) -> None:
    child = kept.keeper.attendant.child
    assert child is not None
    kept.keeper.inbox.put(Heard(child, {"say": "ask", "what": what}))
