"""A pack that is made out of the one before says the same as one that is written whole."""

import io
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from kiosk.compiler import workspace
from kiosk.compiler.cache import Cache
from kiosk.compiler.workspace import LastPack
from kiosk.pack import contents
from kiosk.pack.search import search
from kiosk.pack.sheet import Entry
from tests.compiler.conftest import TODAY, Booth, Compiled, Files, write
from tests.compiler.rows import rows

PAGES = 40


def _picture(colour: str) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (40, 30), colour).save(out, "PNG")
    return out.getvalue()


def _fair() -> Files:
    """Return an exhibition in two languages, half of it translated, with pictures and a talk."""
    files: Files = {
        "exhibit.toml": 'languages = ["zh", "en"]\n',
        "index.md": "# 博览会\n\n欢迎。\n",
        "甲/index.md": "# 甲馆\n\n材料。\n",
        "a.png": _picture("red"),
        "deck.md": "# 讲稿\n\n## 第一\n\n- 一\n",
    }
    for number in range(PAGES):
        picture = "![图](../a.png)\n\n" if number % 5 == 0 else ""
        files[f"甲/{number:02d}-p{number}.md"] = (
            f"# 企业{number}\n\n{picture}纳米材料{number}号。\n"
        )
        if number % 2:
            files[f"甲/{number:02d}-p{number}.en.md"] = f"# Firm {number}\n\nNano {number}.\n"
    return files


def _file(booth: Booth) -> Path:
    assert booth.result.pack_id is not None
    return booth.store.path(booth.result.pack_id, "pack.sqlite")


def _revisions(booth: Booth) -> int:
    with Cache(booth.cache) as cache:
        last = cache.get("pack", "last", LastPack)
    assert last is not None
    assert last.id == booth.result.pack_id
    return last.revisions


def _rename(folder: Path) -> None:
    (folder / "甲/03-p3.md").rename(folder / "甲/03-other.md")


def _edited(name: str, text: str | bytes) -> Callable[[Path], None]:
    return lambda folder: write(folder, {name: text})


EDITS: dict[str, tuple[Callable[[Path], None], bool]] = {
    "text": (_edited("甲/03-p3.md", "# 企业3\n\n石墨烯。\n"), True),
    "title": (_edited("甲/03-p3.md", "# 全新标题\n\n纳米材料3号。\n"), True),
    "home": (_edited("index.md", "# 新博览会\n\n再会。\n"), True),
    "translation changed": (_edited("甲/03-p3.en.md", "# Another\n\nGraphene.\n"), True),
    "translation added": (_edited("甲/04-p4.en.md", "# Firm 4\n\nGraphene.\n"), True),
    "translation taken": (lambda folder: (folder / "甲/03-p3.en.md").unlink(), True),
    "picture changed": (_edited("a.png", _picture("blue")), True),
    "picture gone": (lambda folder: (folder / "a.png").unlink(), True),
    "talk changed": (_edited("deck.md", "# 讲稿\n\n## 另一\n\n- 二\n"), True),
    "talk gone": (lambda folder: (folder / "deck.md").unlink(), True),
    "theme": (_edited("exhibit.toml", 'languages = ["zh", "en"]\ntheme = "light"\n'), True),
    "nothing": (lambda _: None, True),
    "page added": (_edited("甲/03-new.md", "# 新企业\n\n石墨烯。\n"), True),
    "page added last": (_edited("乙.md", "# 新企业\n\n石墨烯。\n"), True),
    "page taken": (lambda folder: (folder / "甲/02-p2.md").unlink(), True),
    "page renamed": (_rename, True),
    "pages in another order": (
        lambda folder: (folder / "甲/02-p2.md").rename(folder / "甲/90-p2.md") and None,
        True,
    ),
    "one language": (_edited("exhibit.toml", 'languages = ["zh"]\n'), False),
}
"""What is done to the folder, and whether the earlier pack is revised."""


@pytest.mark.parametrize("edit", EDITS)
def test_a_revised_pack_equals_a_whole_one(compiled: Compiled, edit: str) -> None:
    booth = compiled(_fair())
    change, revised = EDITS[edit]
    change(booth.folder)
    booth.build()
    assert _revisions(booth) == (1 if revised else 0)
    whole = compiled(booth.folder)
    assert _revisions(whole) == 0
    assert booth.result.pack_id == whole.result.pack_id
    assert rows(_file(booth)) == rows(_file(whole))


def test_many_saves_one_after_another(compiled: Compiled) -> None:
    """Also there and back again: what was withdrawn is entered anew."""
    booth = compiled(_fair())
    for number in range(30):
        page = (7, 8, 7)[number % 3]
        text = ("石墨烯", "碳纳米管", "Graphene")[number % 2 if number < 20 else 2]
        write(booth.folder, {f"甲/{page:02d}-p{page}.md": f"# {text}{number}\n\n{text}。\n"})
        booth.build()
    assert _revisions(booth) == 30
    assert rows(_file(booth)) == rows(_file(compiled(booth.folder)))
    assert [hit.card.id for hit in search(booth.reader, "Graphene29", "zh")] == ["甲/p7"]
    assert search(booth.reader, "企业7", "zh") == []


def test_only_what_changed_is_tokenised(
    compiled: Compiled, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever the number of pages: one entry is withdrawn and one entered."""
    booth = compiled(_fair())
    cut: list[int] = []
    indexed = contents._indexed

    def counted(entry: Entry) -> tuple[tuple[str, str, str], tuple[str, str, str]]:
        cut.append(entry[0])
        return indexed(entry)

    monkeypatch.setattr(contents, "_indexed", counted)
    write(booth.folder, {"甲/03-p3.md": "# 企业3\n\n石墨烯。\n"})
    booth.build()
    assert len(cut) == 2
    assert len(set(cut)) == 1


def test_after_many_changes_the_search_is_built_anew(compiled: Compiled) -> None:
    booth = compiled(_fair())
    for number in range(PAGES):
        write(booth.folder, {f"甲/{number:02d}-p{number}.md": f"# 新{number}\n\n新。\n"})
    booth.build()
    assert _revisions(booth) == 0
    assert rows(_file(booth)) == rows(_file(compiled(booth.folder)))


def test_after_many_revisions_one_is_written_whole(
    compiled: Compiled, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workspace, "REVISIONS", 2)
    booth = compiled(_fair())
    told = []
    for number in range(4):
        write(booth.folder, {"index.md": f"# 第{number}版\n"})
        booth.build()
        told.append(_revisions(booth))
    assert told == [1, 2, 0, 1]


def _damage(booth: Booth) -> None:
    file = _file(booth)
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 0xFF
    file.write_bytes(data)


def _forget(booth: Booth) -> None:
    booth.cache.unlink()


def _remove(booth: Booth) -> None:
    shutil.rmtree(_file(booth).parent)


def _by_another_program(booth: Booth) -> None:
    """Rewrite who made the pack, and the manifest with it."""
    with sqlite3.connect(_file(booth)) as db:
        db.execute("UPDATE meta SET value = '0.0' WHERE key = 'program'")
    staged = booth.store.stage()
    shutil.copy(_file(booth), staged)
    shutil.rmtree(_file(booth).parent)
    booth.store.add(staged)


@pytest.mark.parametrize("spoil", [_damage, _forget, _remove, _by_another_program])
def test_what_cannot_be_trusted_is_not_revised(
    compiled: Compiled, spoil: Callable[[Booth], None]
) -> None:
    booth = compiled(_fair())
    spoil(booth)
    write(booth.folder, {"index.md": "# 新博览会\n"})
    booth.build(TODAY)
    assert _revisions(booth) == 0
    assert rows(_file(booth)) == rows(_file(compiled(booth.folder)))
