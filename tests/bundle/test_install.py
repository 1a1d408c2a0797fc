"""What the installer does to a machine, tried in a folder."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tools.bundle.elf import PACKAGES
from tools.bundle.pack import depended_on

ROOT = Path(__file__).parents[2]
LINUX = ROOT / "packaging" / "linux"
STATE = ROOT / "tests/fixtures/state/1"
OWN = ("content", "state", "trust")
SHELL = ("sh", "dirname", "basename", "id", "mkdir", "cp", "mv", "rm", "ln", "sed")

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the installer is a shell script")


class Machine:
    """An unpacked archive, and a folder in place of the machine."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "root"
        self.unpacked = folder / "unpacked"
        shutil.copytree(LINUX, self.unpacked)
        program = self.unpacked / "kiosk" / "kiosk"
        program.parent.mkdir()
        program.write_text("#!/bin/sh\necho first\n", "utf-8")
        program.chmod(0o755)

    def install(self, *options: str, home: str = "/home/me") -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [self.unpacked / "install.sh", *options],
            env={"PATH": os.environ["PATH"], "HOME": home, "DESTDIR": str(self.root)},
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_it_installs_for_one_user_by_default(machine: Machine) -> None:
    assert machine.install().returncode == 0
    home = machine.root / "home/me/.local"
    assert (home / "share/kiosk-program/kiosk").is_file()
    assert (home / "bin/kiosk").readlink() == Path("/home/me/.local/share/kiosk-program/kiosk")
    assert not (machine.root / "opt").exists()


@pytest.mark.parametrize("service", ["cage", "x11"])
def test_it_sets_up_a_service(machine: Machine, service: str) -> None:
    done = machine.install("--system", "--service", service, "--user", "booth")
    assert done.returncode == 0, done.stderr
    unit = machine.root / f"etc/systemd/system/kiosk-{service}.service"
    text = unit.read_text("utf-8")
    assert '"/opt/kiosk/kiosk" run' in text
    assert "User=booth" in text
    assert not re.search(r"@[A-Z]+@", text)


def test_an_update_keeps_what_staff_put_beside_the_program(machine: Machine) -> None:
    machine.install("--system")
    place = machine.root / "opt/kiosk"
    for own in ("content", "state", "trust"):
        (place / own).mkdir()
        (place / own / "kept").write_text("mine", "utf-8")
    (place / "gone").write_text("of the old version", "utf-8")
    (machine.unpacked / "kiosk/kiosk").write_text("#!/bin/sh\necho second\n", "utf-8")
    assert machine.install("--system").returncode == 0
    assert "second" in (place / "kiosk").read_text("utf-8")
    assert not (place / "gone").exists()
    assert {file.parent.name for file in place.rglob("kept")} == {"content", "state", "trust"}
    assert sorted(file.name for file in place.parent.iterdir()) == ["kiosk"]


def furnish(place: Path) -> dict[str, bytes]:
    """Put an exhibition and its state, as they are found at a booth, beside the program."""
    shutil.copytree(ROOT / "kiosk" / "starter", place / "content")
    (place / "content/展 台.md").write_text("# 标题\n", "utf-8")
    shutil.copytree(STATE, place / "state")
    (place / "trust").mkdir()
    (place / "trust/a.pub").write_bytes(b"key")
    return belongings(place)


def belongings(place: Path) -> dict[str, bytes]:
    """What staff put beside the program, by name."""
    return {
        str(file.relative_to(place)): file.read_bytes()
        for own in OWN
        for file in sorted((place / own).rglob("*"))
        if file.is_file()
    }


def test_content_and_state_outlive_updates_and_removals(machine: Machine) -> None:
    machine.install("--system")
    place = machine.root / "opt/kiosk"
    before = furnish(place)
    assert len(before) > 10
    machine.install("--system")
    assert belongings(place) == before
    assert machine.install("--remove", "--system").returncode == 0
    assert belongings(place) == before
    assert {path.name for path in place.iterdir()} == set(OWN)
    machine.install("--system")
    assert belongings(place) == before


@pytest.mark.parametrize("moved", range(len(OWN) + 1))
def test_an_installation_that_was_cut_off_loses_nothing(machine: Machine, moved: int) -> None:
    """Cut off while the old program stands aside, with some of what is beside it moved already."""
    machine.install("--system")
    place, aside = machine.root / "opt/kiosk", machine.root / "opt/kiosk.old"
    before = furnish(place)
    place.rename(aside)
    if moved:
        shutil.copytree(machine.unpacked / "kiosk", place)
        for own in OWN[:moved]:
            (aside / own).rename(place / own)
    assert machine.install("--system").returncode == 0
    assert belongings(place) == before
    assert [path.name for path in place.parent.iterdir()] == ["kiosk"]


def test_of_two_exhibitions_none_is_thrown_away(machine: Machine) -> None:
    machine.install("--system")
    furnish(machine.root / "opt/kiosk")
    furnish(machine.root / "opt/kiosk.old")
    done = machine.install("--system")
    assert done.returncode == 1
    assert "keep one of them" in done.stderr
    assert belongings(machine.root / "opt/kiosk.old")


def test_an_exhibition_in_the_archive_comes_along_once(machine: Machine) -> None:
    (machine.unpacked / "kiosk/content").mkdir()
    page = machine.root / "opt/kiosk/content/index.md"
    (machine.unpacked / "kiosk/content/index.md").write_text("first", "utf-8")
    machine.install("--system")
    assert page.read_text("utf-8") == "first"
    page.write_text("mine", "utf-8")
    machine.install("--system")
    assert page.read_text("utf-8") == "mine"
    assert [path.name for path in page.parent.iterdir()] == ["index.md"]


def test_a_home_may_be_called_anything(machine: Machine) -> None:
    home = "/home/展 台 & 100%|$1"
    done = machine.install("--service", "user", home=home)
    assert done.returncode == 0, done.stderr
    place = machine.root / home[1:]
    assert (place / ".local/bin/kiosk").readlink() == Path(home, ".local/share/kiosk-program/kiosk")
    unit = (place / ".config/systemd/user/kiosk-user.service").read_text("utf-8")
    told = home.replace("%", "%%").replace("$", "$$")
    assert f'\nExecStart="{told}/.local/share/kiosk-program/kiosk" run\n' in unit


def test_what_the_service_wants_is_told(machine: Machine, tmp_path: Path) -> None:
    """Debian's cage alone starts nothing: it wants Xwayland and does not ask for it."""
    tools = tmp_path / "tools"
    tools.mkdir()
    for name in (*SHELL, "cage"):
        found = shutil.which(name) or shutil.which("true")
        assert found
        (tools / name).symlink_to(found)
    done = subprocess.run(
        [machine.unpacked / "install.sh", "--system", "--service", "cage"],
        env={"PATH": str(tools), "HOME": "/home/me", "DESTDIR": str(machine.root)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert "sudo apt install xwayland\n" in done.stdout


def test_removal_takes_the_program_and_the_service(machine: Machine) -> None:
    machine.install("--system", "--service", "cage")
    assert machine.install("--remove", "--system").returncode == 0
    assert [path for path in machine.root.rglob("*") if not path.is_dir()] == []


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--service", "cage"), "want --system"),
        (("--system", "--service", "user"), "user does not"),
        (("--elsewhere",), "unknown"),
    ],
)
def test_what_cannot_be_is_told(machine: Machine, options: tuple[str, ...], told: str) -> None:
    done = machine.install(*options)
    assert done.returncode == 1
    assert told in done.stderr
    assert not machine.root.exists()


@pytest.mark.parametrize("unit", sorted(LINUX.glob("*.service")), ids=lambda file: file.stem)
def test_systemd_watches_and_never_gives_up(unit: Path) -> None:
    text = unit.read_text("utf-8")
    for line in ("Type=notify", "NotifyAccess=all", "StartLimitIntervalSec=0", "Restart=always"):
        assert f"\n{line}\n" in text
    assert re.search(r"\nWatchdogSec=\d+\n", text)
    # Started by another program, systemd names that one's id, and the keeper would keep silent.
    started = re.search(r"(?m)^ExecStart=(.*)$", text)
    assert started
    assert started[1].startswith("@PROGRAM@") or "-u WATCHDOG_PID " in started[1]


def test_the_users_service_comes_and_goes_with_the_graphical_session() -> None:
    text = (LINUX / "kiosk-user.service").read_text("utf-8")
    for key in ("PartOf", "After", "WantedBy"):
        assert f"\n{key}=graphical-session.target\n" in text


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not installed")
@pytest.mark.parametrize("name", ["cage", "x11"])
def test_systemd_understands_the_service(machine: Machine, name: str) -> None:
    machine.install("--system", "--service", name, "--user", "root")
    unit = machine.root / f"etc/systemd/system/kiosk-{name}.service"
    text = unit.read_text("utf-8")
    # The programs are not on this machine; the rest of the file is what is asked about.
    unit.write_text(re.sub(r"(?m)^ExecStart=.*$", f"ExecStart={sys.executable}", text), "utf-8")
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", str(unit)],  # noqa: S607 - the system's own
        capture_output=True,
        text=True,
        check=False,
    )
    assert [line for line in done.stderr.splitlines() if unit.name in line] == []


def test_the_guide_names_every_library() -> None:
    guide = (ROOT / "docs/install-linux.md").read_text("utf-8")
    always = {"libc6", "libgcc-s1", "libstdc++6", "zlib1g", "libzstd1"}
    assert [name for name in set(PACKAGES.values()) - always if name not in guide] == []


def test_packages_with_two_names_are_asked_for_by_both() -> None:
    assert list(depended_on(["libc6", "libglib2.0-0"])) == [
        "libc6",
        "libglib2.0-0 | libglib2.0-0t64",
    ]
