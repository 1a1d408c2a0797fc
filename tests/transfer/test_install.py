"""A pack file is taken in whole, or refused with a reason and nothing is changed."""

import errno
import hashlib
import os
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from desk import MADE, Booth, Desk, folders_below, parts_of, write_zip

from kiosk.pack.archive import Limits
from kiosk.pack.store import PackStore
from kiosk.transfer import install as module
from kiosk.transfer.export import Terms, export
from kiosk.transfer.install import install
from kiosk.transfer.manifest import MANIFEST, SIGNATURE
from kiosk.transfer.refusal import Reason, RefusedError
from kiosk.transfer.versions import FILE

PACK = "pack.sqlite"


def refused(booth: Booth, file: Path, **options: bool) -> Reason:
    """Return why a file is refused; the booth must be as it was."""
    before, shown = list(folders_below(booth.store.root)), booth.title()
    with pytest.raises(RefusedError) as error:
        install(file, booth.store, booth.trust, **options)
    after = [path for path in folders_below(booth.store.root) if path != "lock"]
    assert after == [path for path in before if path != "lock"]
    assert booth.title() == shown
    for lang in ("zh", "en"):
        told = error.value.told(lang)
        assert told.message
        assert told.remedy
        assert "{" not in told.message + told.remedy
    return error.value.reason


@pytest.fixture
def showing(booth: Booth, desk: Desk) -> Booth:
    """Return a booth that shows version 5."""
    install(desk.pack_file("旧", version=5), booth.store, booth.trust)
    (booth.store.root / "staging").mkdir(exist_ok=True)
    shutil.rmtree(booth.store.root / "staging")
    return booth


@pytest.fixture
def file(desk: Desk, tmp_path: Path) -> Path:
    """Return a good file of version 6, to be damaged."""
    return shutil.copy(desk.pack_file("新", version=6), tmp_path / "file.kpack")


def test_a_good_file_is_shown_from_now_on(showing: Booth, file: Path) -> None:
    manifest = install(file, showing.store, showing.trust)
    assert showing.title() == "新"
    current = showing.store.current()
    assert current == manifest.pack
    showing.store.verify(current)
    origin = showing.store.origin(current)
    assert origin is not None
    assert (origin.id, origin.version, origin.title) == ("展览", 6, {"zh": "新"})
    assert list(showing.trust.keys()) == [origin.key]
    assert not (showing.store.root / "staging").exists()
    assert all(path.suffix in {".png", ".webp"} for path in showing.store.media_dir.iterdir())


def test_the_first_pack_of_a_booth(booth: Booth, file: Path) -> None:
    install(file, booth.store, booth.trust)
    assert booth.title() == "新"


def test_a_compressed_file_is_as_good(showing: Booth, file: Path) -> None:
    write_zip(file, list(parts_of(file).items()), zipfile.ZIP_DEFLATED)
    install(file, showing.store, showing.trust)
    assert showing.title() == "新"


def test_folders_in_the_archive_do_no_harm(showing: Booth, file: Path) -> None:
    """Some tools write them when they pack again what was unpacked."""
    write_zip(file, [("media/", b""), *parts_of(file).items()])
    install(file, showing.store, showing.trust)
    assert showing.title() == "新"


# --- the archive --------------------------------------------------------------------------

Parts = dict[str, bytes]


def without(name: str) -> Callable[[Parts], Parts]:
    return lambda parts: {key: data for key, data in parts.items() if key != name}


def media_of(parts: Parts) -> str:
    return next(name for name in parts if name.startswith("media/"))


def flipped(parts: Parts, name: str) -> Parts:
    data = bytearray(parts[name])
    data[len(data) // 2] ^= 1
    return {**parts, name: bytes(data)}


DAMAGE: dict[str, tuple[Callable[[Parts], Parts], Reason]] = {
    "no manifest": (without(MANIFEST), Reason.NO_MANIFEST),
    "no signature": (without(SIGNATURE), Reason.NO_SIGNATURE),
    "empty signature": (lambda parts: {**parts, SIGNATURE: b""}, Reason.WRONG_KEY),
    "long signature": (lambda parts: {**parts, SIGNATURE: b"x" * 65}, Reason.TOO_LARGE),
    "other signature": (lambda parts: flipped(parts, SIGNATURE), Reason.WRONG_KEY),
    "manifest changed": (lambda parts: flipped(parts, MANIFEST), Reason.WRONG_KEY),
    "a space after the manifest": (
        lambda parts: {**parts, MANIFEST: parts[MANIFEST] + b" "},
        Reason.WRONG_KEY,
    ),
    "no pack": (without(PACK), Reason.MISSING_FILE),
    "no media": (lambda parts: without(media_of(parts))(parts), Reason.MISSING_FILE),
    "an extra file": (lambda parts: {**parts, "media/x.png": b"x"}, Reason.EXTRA_FILE),
    "a file beside": (lambda parts: {**parts, "readme.txt": b"x"}, Reason.EXTRA_FILE),
    "the pack changed": (lambda parts: flipped(parts, PACK), Reason.BAD_HASH),
    "a picture changed": (lambda parts: flipped(parts, media_of(parts)), Reason.BAD_HASH),
    "a picture too short": (
        lambda parts: {**parts, media_of(parts): parts[media_of(parts)][:-1]},
        Reason.BAD_HASH,
    ),
    "a path upwards": (lambda parts: {**parts, "../x": b"x"}, Reason.BAD_NAME),
    "an absolute path": (lambda parts: {**parts, "/x": b"x"}, Reason.BAD_NAME),
    "a backslash": (lambda parts: {**parts, "media\\x": b"x"}, Reason.BAD_NAME),
    "a device": (lambda parts: {**parts, "media/NUL.png": b"x"}, Reason.BAD_NAME),
    "another case": (lambda parts: {**parts, "PACK.sqlite": b"x"}, Reason.TWICE),
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_what_is_not_as_it_was_signed_is_refused(showing: Booth, file: Path, damage: str) -> None:
    change, reason = DAMAGE[damage]
    write_zip(file, list(change(parts_of(file)).items()))
    assert refused(showing, file) == reason


@pytest.mark.filterwarnings("ignore:Duplicate name:UserWarning")
def test_a_file_that_is_there_twice_is_refused(showing: Booth, file: Path) -> None:
    parts = parts_of(file)
    write_zip(file, [*parts.items(), (PACK, parts[PACK])])
    assert refused(showing, file) == Reason.TWICE


def test_a_link_is_refused(showing: Booth, file: Path) -> None:
    link = zipfile.ZipInfo("media/link")
    link.external_attr = 0o120777 << 16
    write_zip(file, [*parts_of(file).items(), (link, b"/etc/passwd")])
    assert refused(showing, file) == Reason.LINK


def test_a_bomb_is_refused(showing: Booth, file: Path) -> None:
    parts = {**parts_of(file), "media/b.png": bytes(30_000_000)}
    write_zip(file, list(parts.items()), zipfile.ZIP_DEFLATED)
    assert refused(showing, file) == Reason.BOMB


@pytest.mark.parametrize("part", [0.0, 0.3, 0.9, 0.9999])
def test_a_file_cut_short_is_refused(showing: Booth, file: Path, part: float) -> None:
    data = file.read_bytes()
    file.write_bytes(data[: int(len(data) * part)])
    assert refused(showing, file) == Reason.NO_ARCHIVE


def test_a_file_that_is_gone_is_refused(showing: Booth, file: Path) -> None:
    file.unlink()
    assert refused(showing, file) == Reason.UNREADABLE


# --- the manifest -------------------------------------------------------------------------

FORGERIES: dict[str, tuple[Callable[[dict], object], Reason]] = {
    "a later program": (lambda said: said.update(program="99.1"), Reason.PROGRAM_TOO_OLD),
    "a later program in a later format": (
        lambda said: said.update(program="99", format=2, shape="new"),
        Reason.PROGRAM_TOO_OLD,
    ),
    "a later format of the same program": (lambda said: said.update(format=2), Reason.BAD_MANIFEST),
    "a later format of packs": (lambda said: said.update(pack_format=99), Reason.BAD_MANIFEST),
    "an earlier format of packs": (lambda said: said.update(pack_format=1), Reason.FORMAT_TOO_OLD),
    "no version": (lambda said: said.pop("version"), Reason.BAD_MANIFEST),
    "version 0": (lambda said: said.update(version=0), Reason.BAD_MANIFEST),
    "half a version": (lambda said: said.update(version=6.5), Reason.BAD_MANIFEST),
    "a program that is no version": (lambda said: said.update(program="x"), Reason.BAD_MANIFEST),
    "no such day": (lambda said: said.update(made="2026-02-30T00:00:00Z"), Reason.BAD_MANIFEST),
    "an id of two lines": (lambda said: said.update(id="a\nb"), Reason.BAD_MANIFEST),
    "an unknown field": (lambda said: said.update(extra=1), Reason.BAD_MANIFEST),
    "a pack that is no digest": (lambda said: said.update(pack="../x"), Reason.BAD_MANIFEST),
    "no files": (lambda said: said["files"].clear(), Reason.BAD_MANIFEST),
    "a file elsewhere": (
        lambda said: said["files"].update(x={"size": 1, "sha256": "0" * 64}),
        Reason.BAD_MANIFEST,
    ),
    "a picture named for another": (
        lambda said: said["files"].update(
            {f"media/{'0' * 64}.png": {"size": 1, "sha256": "1" * 64}}
        ),
        Reason.BAD_MANIFEST,
    ),
    "another hash": (
        lambda said: said["files"][PACK].update(sha256="0" * 64),
        Reason.BAD_HASH,
    ),
    "another size": (lambda said: said["files"][PACK].update(size=1), Reason.BAD_HASH),
    "another pack": (lambda said: said.update(pack="0" * 64), Reason.BAD_PACK),
}


@pytest.mark.parametrize("forgery", FORGERIES)
def test_a_signed_manifest_that_is_wrong_is_refused(
    showing: Booth, desk: Desk, file: Path, forgery: str
) -> None:
    """A good signature does not make a desk's mistake, or a newer desk's file, harmless."""
    change, reason = FORGERIES[forgery]
    assert refused(showing, desk.forge(file, change)) == reason


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"null", b"\xff\xfe", b"[" * 100_000])
def test_a_signed_manifest_that_is_no_json_is_refused(
    showing: Booth, desk: Desk, file: Path, data: bytes
) -> None:
    assert refused(showing, desk.sign(file, {**parts_of(file), MANIFEST: data})) == (
        Reason.BAD_MANIFEST
    )


def test_a_manifest_is_not_parsed_before_its_signature_is_good(
    showing: Booth, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def parsed(*_: object) -> None:
        pytest.fail("parsed")

    write_zip(file, list(flipped(parts_of(file), SIGNATURE).items()))
    monkeypatch.setattr("kiosk.transfer.inspect.decode", parsed)
    assert refused(showing, file) == Reason.WRONG_KEY


def test_a_signed_file_whose_pack_is_none_is_refused(
    showing: Booth, desk: Desk, file: Path
) -> None:
    parts = parts_of(file)
    manifest = msgspec.json.decode(parts[MANIFEST])
    garbage = b"no pack" * 100
    digest = hashlib.sha256(garbage).hexdigest()
    manifest["files"][PACK] = {"size": len(garbage), "sha256": digest}
    forged = {**parts, MANIFEST: msgspec.json.encode(manifest), PACK: garbage}
    assert refused(showing, desk.sign(file, forged)) == Reason.BAD_PACK


def test_a_file_that_the_pack_does_not_use_is_refused(
    showing: Booth, desk: Desk, file: Path
) -> None:
    parts = parts_of(file)
    manifest = msgspec.json.decode(parts[MANIFEST])
    digest = hashlib.sha256(b"x").hexdigest()
    manifest["files"][f"media/{digest}.png"] = {"size": 1, "sha256": digest}
    forged = {**parts, MANIFEST: msgspec.json.encode(manifest), f"media/{digest}.png": b"x"}
    assert refused(showing, desk.sign(file, forged)) == Reason.BAD_PACK


# --- keys ---------------------------------------------------------------------------------


def test_the_key_of_another_is_refused(showing: Booth, tmp_path: Path) -> None:
    assert refused(showing, Desk(tmp_path / "other").pack_file("伪")) == Reason.WRONG_KEY


def test_a_booth_that_trusts_no_one_takes_nothing(tmp_path: Path, file: Path) -> None:
    booth = Booth(tmp_path / "fresh")
    booth.store.root.mkdir()
    assert refused(booth, file) == Reason.NO_KEYS


def test_a_key_is_replaced_by_way_of_two(showing: Booth, file: Path, tmp_path: Path) -> None:
    new = Desk(tmp_path / "new")
    old_name = next(iter(showing.trust.keys()))
    showing.trust.add(new.public)
    install(file, showing.store, showing.trust)
    showing.trust.remove(old_name)
    install(new.pack_file("再新", version=7), showing.store, showing.trust)
    assert showing.title() == "再新"
    assert refused(showing, file) == Reason.WRONG_KEY


# --- versions -----------------------------------------------------------------------------


def test_an_older_version_is_refused(showing: Booth, desk: Desk) -> None:
    assert refused(showing, desk.pack_file("古", version=4)) == Reason.OLDER


def test_an_older_version_is_taken_on_purpose(showing: Booth, desk: Desk, file: Path) -> None:
    old = desk.pack_file("古", version=4)
    install(old, showing.store, showing.trust, older=True)
    assert showing.title() == "古"
    install(file, showing.store, showing.trust)
    assert refused(showing, old) == Reason.OLDER


def test_going_back_does_not_forget_how_far_it_was(showing: Booth, desk: Desk, file: Path) -> None:
    install(file, showing.store, showing.trust)
    showing.store.rollback()
    assert showing.title() == "旧"
    assert refused(showing, desk.pack_file("中", version=5)) == Reason.OLDER
    install(file, showing.store, showing.trust)
    assert showing.title() == "新"


def test_the_same_version_of_other_content_is_refused(showing: Booth, desk: Desk) -> None:
    assert refused(showing, desk.pack_file("异", version=5)) == Reason.SAME_VERSION


def test_what_is_shown_already_is_said(showing: Booth, desk: Desk, file: Path) -> None:
    assert refused(showing, desk.pack_file("旧", version=5)) == Reason.SHOWN_ALREADY
    install(file, showing.store, showing.trust, pin=False)
    install(file, showing.store, showing.trust)
    assert showing.store.pinned()


def test_another_exhibition_has_versions_of_its_own(showing: Booth, desk: Desk) -> None:
    install(desk.pack_file("别", version=1, id="另一个"), showing.store, showing.trust)
    assert showing.title() == "别"


@pytest.mark.parametrize("content", [None, b"", b"{", b'{"format":1,"marks":{"x":3}}'])
def test_the_packs_remember_when_the_note_is_lost(
    showing: Booth, desk: Desk, content: bytes | None
) -> None:
    note = showing.store.root / FILE
    note.unlink()
    if content is not None:
        note.write_bytes(content)
    assert refused(showing, desk.pack_file("古", version=4)) == Reason.OLDER


def test_the_note_remembers_when_the_packs_are_gone(showing: Booth, desk: Desk) -> None:
    shutil.rmtree(showing.store.root / "packs")
    assert refused(showing, desk.pack_file("古", version=4)) == Reason.OLDER


# --- booths -------------------------------------------------------------------------------


def test_a_pack_for_one_booth_goes_nowhere_else(showing: Booth, desk: Desk) -> None:
    file = desk.pack_file("专", version=8, booth="一号厅")
    assert refused(showing, file) == Reason.NO_BOOTH
    showing.trust.name_booth("二号厅")
    assert refused(showing, file) == Reason.OTHER_BOOTH
    showing.trust.name_booth("一号厅")
    install(file, showing.store, showing.trust)
    assert showing.title() == "专"


# --- the machine --------------------------------------------------------------------------


def test_a_disk_without_space_is_said_before_anything_is_written(
    showing: Booth, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(showing.store.root)
    monkeypatch.setattr(module.shutil, "disk_usage", lambda _: usage._replace(free=module.SPARE))
    assert refused(showing, file) == Reason.NO_SPACE


@pytest.mark.parametrize(
    ("number", "reason"),
    [(errno.ENOSPC, Reason.DISK_FULL), (errno.EROFS, Reason.STORE_FAILED)],
)
def test_a_disk_that_fails_on_the_way_leaves_everything_as_it_was(
    showing: Booth, file: Path, monkeypatch: pytest.MonkeyPatch, number: int, reason: Reason
) -> None:
    def fail(_descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("os.fsync", fail)
    assert refused(showing, file) == reason


def test_a_compiler_at_work_is_waited_for(
    showing: Booth, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "PATIENCE", 0)
    with PackStore(showing.store.root).locked():
        assert refused(showing, file) == Reason.BUSY
    install(file, showing.store, showing.trust)
    assert showing.title() == "新"


def test_a_folder_that_changes_does_not_take_over(showing: Booth, file: Path) -> None:
    install(file, showing.store, showing.trust)
    assert showing.store.pinned()
    assert not showing.store.publish(next(p for p in showing.store.packs()[1:]))
    assert showing.title() == "新"


# --- making files -------------------------------------------------------------------------


def test_the_same_pack_makes_the_same_file(desk: Desk, tmp_path: Path) -> None:
    one, two = tmp_path / "1.kpack", tmp_path / "2.kpack"
    for out in (one, two):
        export(desk.store, desk.compile("同"), out, desk.private, Terms(MADE))
    assert one.read_bytes() == two.read_bytes()


def test_a_version_is_the_moment_when_none_is_given(desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "x.kpack"
    manifest = export(desk.store, desk.compile("时"), out, desk.private, Terms(MADE))
    assert manifest.version == 20260506070809
    assert manifest.id == "时"


def test_a_file_that_cannot_be_written_leaves_none(desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "gone" / "x.kpack"
    with pytest.raises(RefusedError) as error:
        export(desk.store, desk.compile("甲"), out, desk.private, Terms(MADE))
    assert error.value.reason == Reason.NOT_WRITTEN


def test_too_much_is_refused_before_it_is_written(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.transfer.export.Limits", lambda: Limits(total=5_000_000))
    monkeypatch.setattr("kiosk.transfer.export.LARGEST", 5_000_000)
    with pytest.raises(RefusedError) as error:
        export(desk.store, desk.compile("甲"), tmp_path / "x.kpack", desk.private, Terms(MADE))
    assert error.value.reason == Reason.TOO_LARGE
    assert list(tmp_path.iterdir()) == []
