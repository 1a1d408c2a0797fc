"""Everything a developer types, on a fresh machine with nothing but Python.

    python3 dev.py run      open the kiosk on the bundled content
    python3 dev.py test     lint, types, QML lint and every test
    python3 dev.py tour     render every screen into build/tour
    python3 dev.py build    make dist/kiosk, the program that is installed
    python3 dev.py twice    make it twice in two places, and see that both are the same
    python3 dev.py proof    run dist/kiosk in a bare Debian, as a visitor would
    python3 dev.py release  make the packages in dist/release; --key FILE signs them
    python3 dev.py packages install, update and remove them in a bare Debian
    python3 dev.py bench    measure, all or by NAME, --quick; --report writes it into docs
    python3 dev.py endure   wear it out: soak, faults, damage, escape, corpus; options follow

It brings uv, makes .venv from requirements.lock, and on Linux looks for the libraries that Qt
needs. After that, .venv/bin/kiosk is the program.
"""

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
LOCK = ROOT / "requirements.lock"
TOOLS = ROOT / "build" / "uv"

# What Qt's libraries link to and a bare Debian lacks, with the package that has it.
LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}

# In the order in which they run: what needs the quietest machine first.
BENCHMARKS = (
    *("start", "tap", "memory", "idle", "saving", "pages", "attract", "search", "talk", "build"),
    "bundle",
)

# What makes, proves and packs the program that is installed.
BUNDLING = ("build", "twice", "proof", "release", "packages")

# The tests on two cores: of four workers half wait for a timer, or for a program that they started.
# Whichever has nothing more to do takes over from another.
SHARED = ("-n", "4", "--dist", "worksteal")

# What the tests read codes with.
TEST_LIBRARIES = {"libzbar.so.0": "libzbar0"}


def say(text: str) -> None:
    """Tell the developer what goes on."""
    print(f"dev: {text}", flush=True)


def call(*command: str | Path, quiet: bool = False) -> int:
    """Run a command in the checkout and return its exit code."""
    out = subprocess.DEVNULL if quiet else None
    return subprocess.run([str(c) for c in command], cwd=ROOT, check=False, stdout=out).returncode


def must(*command: str | Path) -> None:
    """Run a command; end with its exit code when it fails."""
    code = call(*command)
    if code:
        raise SystemExit(f"dev: failed ({code}): {' '.join(str(c) for c in command)}")


def is_root_on_debian() -> bool:
    """Tell whether packages can be installed here without asking."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def install_packages(packages: list[str]) -> None:
    """Install packages of the system, or say with which command to do so."""
    if not is_root_on_debian():
        names = " ".join(packages)
        raise SystemExit(
            f"dev: some libraries are missing; install them, on Debian and its kin with\n"
            f"    sudo apt-get install -y {names}"
        )
    say(f"installing {' '.join(packages)}")
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    must("apt-get", "update", "-qq")
    must("apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages)


def check_libraries(libraries: dict[str, str]) -> None:
    """On Linux, see that every one of these shared libraries is there."""
    if not sys.platform.startswith("linux"):
        return
    missing = []
    for library, package in libraries.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            missing.append(package)
    if missing:
        install_packages(sorted(set(missing)))


def find_uv() -> Path:
    """Return uv: the one on the machine, else one of our own in build/uv."""
    found = shutil.which("uv")
    if found:
        return Path(found)
    own = TOOLS / BIN.name / ("uv.exe" if os.name == "nt" else "uv")
    if not own.exists():
        say("bringing uv")
        if call(sys.executable, "-m", "venv", TOOLS, quiet=True):
            shutil.rmtree(TOOLS, ignore_errors=True)
            install_packages(["python3-venv"])
            must(sys.executable, "-m", "venv", TOOLS)
        must(own.with_name(f"python{own.suffix}"), "-m", "pip", "install", "-q", "uv")
    return own


def sync() -> None:
    """Make .venv hold just what the lock names, and the kiosk command."""
    sources = (LOCK, ROOT / "pyproject.toml", Path(__file__))
    wanted = hashlib.sha256(b"".join(file.read_bytes() for file in sources)).hexdigest()
    stamp = VENV / "synced"
    if stamp.is_file() and stamp.read_text("utf-8") == wanted:
        return
    uv = find_uv()
    python = BIN / ("python.exe" if os.name == "nt" else "python")
    if not python.exists():
        must(uv, "venv", "-q", "--python", sys.executable, VENV)
    say("installing what requirements.lock names")
    must(uv, "pip", "sync", "-q", "--python", python, LOCK)
    # As a path: a finder of setuptools' would take 15 ms of each start of the program.
    editable = ("--no-deps", "--no-build-isolation", "-C", "editable_mode=compat", "-e", ROOT)
    must(uv, "pip", "install", "-q", "--python", python, *editable)
    # Else the binding compiles its own Python files anew at each start. "1" takes away old ones.
    for embedded in ("1", "0"):
        lay_out = f"import os; os.environ['SBK_EMBED'] = '{embedded}'; import shiboken6"
        must(python, "-c", lay_out)
    stamp.write_text(wanted, "utf-8")


def has_display() -> bool:
    """Tell whether a window can be shown."""
    linux = sys.platform.startswith("linux")
    return not linux or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def run(*options: str) -> int:
    """Open the kiosk; without a display, render every screen instead."""
    if has_display():
        return call(BIN / "kiosk", "run", *options)
    say("there is no display; every screen is rendered into build/tour instead")
    return tour()


def tour(*options: str) -> int:
    """Render every screen at two sizes."""
    sizes = ("--size", "1920x1080", "--size", "1080x1920")
    return call(BIN / "kiosk", "tour", "--out", ROOT / "build" / "tour", *(options or sizes))


def check(name: str, *command: str | Path) -> bool:
    """Run one check, tell what came of it, and return whether it is good."""
    start = time.monotonic()
    # What pytest says is seen as it comes; what the others say stays together.
    out = None if name == "tests" else subprocess.PIPE
    words = [str(word) for word in command]
    done = subprocess.run(words, cwd=ROOT, check=False, stdout=out, stderr=subprocess.STDOUT)
    good = "FAILED" if done.returncode else "good"
    told = (done.stdout or b"").decode(errors="replace")
    say(f"{name}: {good} ({time.monotonic() - start:.1f} s)\n{told}".rstrip())
    return done.returncode == 0


def test(*options: str) -> int:
    """Run every check, also when one fails; return 0 when all are good.

    ``options`` are pytest's, and name the tests; else all are run.
    """
    # Else each worker, and each program that a test starts, compiles all of its Python anew.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    python = BIN / "python"
    checks: dict[str, tuple[str | Path, ...]] = {
        "lint": (BIN / "ruff", "check", "--quiet"),
        "format": (BIN / "ruff", "format", "--check", "--quiet"),
        "types": (BIN / "mypy",),
        "QML lint": (python, "tools/qmllint.py"),
        "translations": (python, "tools/translations.py", "check"),
        "tests": (python, "-m", "pytest", "-q", *(options or SHARED)),
    }
    began = time.monotonic()
    with ThreadPoolExecutor(len(checks)) as pool:
        running = {name: pool.submit(check, name, *words) for name, words in checks.items()}
    failed = [name for name, done in running.items() if not done.result()]
    took = f"({time.monotonic() - began:.1f} s)"
    say(f"failed: {', '.join(failed)} {took}" if failed else f"all good {took}")
    return 1 if failed else 0


def bundle(command: str, *options: str) -> int:
    """Make, prove or pack the program that is installed."""
    return call(BIN / "python", "-m", "tools.bundle", command, *options)


def bench(*words: str) -> int:
    """Run benchmarks by their names, or all; return 0 when all came to an end.

    Options go to each of them; ``--report`` alone writes the figures into the document.
    """
    if words == ("--report",):
        return call(BIN / "python", "benchmarks/report.py")
    names = [word for word in words if not word.startswith("-")]
    options = [word for word in words if word.startswith("-")]
    out = ROOT / "build" / "bench"
    out.mkdir(parents=True, exist_ok=True)
    known = [name for name in BENCHMARKS if (ROOT / "benchmarks" / f"{name}.py").is_file()]
    if unknown := set(names) - set(known):
        raise SystemExit(f"dev: no benchmark {', '.join(unknown)}; there are {', '.join(known)}")
    codes = []
    began = time.monotonic()
    for name in names or known:
        say(f"benchmark {name} ({time.monotonic() - began:.0f} s)")
        result = ("--json", out / f"{name}.json")
        codes.append(call(BIN / "python", f"benchmarks/{name}.py", *options, *result))
    say(f"benchmarks took {(time.monotonic() - began) / 60:.1f} min; figures are in {out}")
    return max(codes)


def endure(name: str = "", *options: str) -> int:
    """Run one endurance run with its options."""
    known = ("soak", "faults", "damage", "escape", "corpus")
    if name not in known:
        raise SystemExit(f"dev: endure what? There are {', '.join(known)}")
    os.environ["PYTHONPATH"] = str(ROOT / "tests" / "support")
    return call(BIN / "python", f"endurance/{name}.py", *options)


def main(arguments: list[str]) -> int:
    """Prepare the machine, then do what was asked."""
    commands = {"run": run, "test": test, "tour": tour, "bench": bench, "endure": endure}
    commands |= {name: partial(bundle, name) for name in BUNDLING}
    if not arguments or arguments[0] not in commands:
        print(__doc__)
        return 2
    check_libraries(LIBRARIES | (TEST_LIBRARIES if arguments[0] == "test" else {}))
    sync()
    return commands[arguments[0]](*arguments[1:])


if __name__ == "__main__":
    if sys.version_info < (3, 11):  # noqa: UP036 - it is what says so
        raise SystemExit("dev: Python 3.11 or later is needed.")
    sys.exit(main(sys.argv[1:]))
