"""Which exhibition is shown, and where the state is kept, on machines of all kinds."""

from pathlib import Path

import pytest

from kiosk import paths


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the program in it, as on a stick."""
    stick = tmp_path / "stick"
    shipped = stick / "lib/content"
    shipped.mkdir(parents=True)
    (stick / "lib/seed").mkdir()
    for name, value in {
        "BUNDLED": True,
        "BESIDE": stick,
        "ROOT": stick / "lib",
        "SHIPPED": shipped,
        "SEED": stick / "lib/seed",
    }.items():
        monkeypatch.setattr(paths, name, value)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "home"))
    return stick


def test_state_goes_to_the_user_by_default(installed: Path, tmp_path: Path) -> None:
    assert paths.default_state(installed / "lib/content").parent == tmp_path / "home/kiosk"


def test_state_beside_the_program_makes_it_portable(installed: Path) -> None:
    (installed / "state").mkdir()
    assert paths.default_state(installed / "lib/content") == installed / "state"
    assert paths.default_state(installed / "content") == installed / "state"


def test_a_folder_elsewhere_gets_its_own_state_on_the_stick(installed: Path) -> None:
    (installed / "state").mkdir()
    first, second = (paths.default_state(Path(name)) for name in ("/one", "/two"))
    assert first.parent == second.parent == installed / "state"
    assert first != second


@pytest.mark.parametrize(
    ("writable", "expected"),
    [({"stick", "home"}, "stick"), ({"home"}, "home"), (set(), None)],
    ids=["stick", "protected stick", "nothing"],
)
def test_what_cannot_be_written_is_passed_over(writable: set[str], expected: str | None) -> None:
    places = [Path("stick"), Path("home")]
    found = paths.first_writable(places, lambda folder: folder.name in writable)
    assert found == (None if expected is None else Path(expected))


def test_writable_is_found_out_without_a_trace(tmp_path: Path) -> None:
    assert paths.is_writable(tmp_path / "new")
    assert list((tmp_path / "new").iterdir()) == []
    (tmp_path / "file").write_text("", "utf-8")
    assert not paths.is_writable(tmp_path / "file")


def test_only_the_shipped_exhibition_starts_from_the_seed(installed: Path) -> None:
    assert paths.seed_for(installed / "lib/content") is None  # a build without one
    (installed / "lib/seed/current").write_text("{}", "utf-8")
    assert paths.seed_for(installed / "lib/content") == installed / "lib/seed"
    assert paths.seed_for(installed / "content") is None


def test_a_checkout_has_no_seed() -> None:
    assert paths.seed_for(paths.CONTENT) is None
    assert not paths.BUNDLED
