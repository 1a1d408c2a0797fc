"""``kiosk pack list|rollback|pin|unpin``: which pack is on the screen."""

import datetime as dt
from pathlib import Path

import click
import msgspec

from kiosk.cli import JSON
from kiosk.commands.carrying import at_booth, say, store_of, telling
from kiosk.commands.language import language
from kiosk.fingerprint import forget
from kiosk.pack.listing import Listed, listed
from kiosk.pack.store import PackStore
from kiosk.transfer.refusal import Reason, RefusedError, writing

SHORT = 12
"""Digits of a pack's id that people see."""


@click.command("list")
@at_booth
@JSON
def list_(content: Path | None, state: Path | None, lang: str | None, *, as_json: bool) -> None:
    """Print the packs that there are, the newest first."""
    with telling(lang), writing():
        packs = listed(store_of(content, state))
    if as_json:
        click.echo(msgspec.json.encode(packs).decode())
        return
    for pack in packs:
        click.echo(_line(pack, language(lang)))


@click.command("rollback")
@at_booth
@click.option("--to", metavar="ID", help="This pack, by the first digits of its id.")
@click.option("--pin", is_flag=True, help="Keep it when the content folder changes.")
def rollback(
    content: Path | None, state: Path | None, lang: str | None, to: str | None, *, pin: bool
) -> None:
    """Go back to the pack before the current one."""
    store = store_of(content, state)
    with telling(lang), writing(), store.locked():
        if to is None:
            pack_id = store.rollback(pin=pin)
        else:
            pack_id = _meant(store, to)
            store.activate(pack_id, pinned=pin or store.pinned())
    say(lang, f"现在展示 {pack_id[:SHORT]}。", f"{pack_id[:SHORT]} is shown now.")


@click.command("pin")
@at_booth
def pin(content: Path | None, state: Path | None, lang: str | None) -> None:
    """Keep the current pack on the screen when the content folder changes."""
    store = store_of(content, state)
    with telling(lang), writing(), store.locked():
        store.activate(shown(store), pinned=True)
    say(lang, "已固定。", "Pinned.")


@click.command("unpin")
@at_booth
def unpin(content: Path | None, state: Path | None, lang: str | None) -> None:
    """Let the content folder take over again, from the next start or change on."""
    store = store_of(content, state)
    with telling(lang), writing(), store.locked():
        store.activate(shown(store), pinned=False)
        forget(store.root)
    say(lang, "已取消固定，内容文件夹重新生效。", "Unpinned: the content folder counts again.")


def shown(store: PackStore) -> str:
    """Return the current pack's id; ``RefusedError`` where there is none."""
    current = store.current()
    if current is None:
        raise RefusedError(Reason.NO_PACK)
    return current


def _line(pack: Listed, lang: str) -> str:
    mark = "*" if pack.current else " "
    stored = local(pack.stored)
    told = "本机编译" if lang == "zh" else "compiled here"
    if pack.origin is not None:
        told = f"{pack.origin.id} · {pack.origin.version}"
    pinned = ("  [固定]" if lang == "zh" else "  [pinned]") if pack.pinned else ""
    return f"{mark} {pack.id[:SHORT]}  {stored}  {told}{pinned}"


def local(when: dt.datetime) -> str:
    """Return a moment as the clock on the wall had it."""
    return when.astimezone().strftime("%Y-%m-%d %H:%M")


def _meant(store: PackStore, digits: str) -> str:
    found = [pack for pack in store.packs() if pack.startswith(digits.lower())]
    if len(found) != 1:
        raise RefusedError(Reason.PACK_UNKNOWN, digits=digits, count=len(found))
    return found[0]
