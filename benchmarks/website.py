"""Writes a pack as a static site: the same texts, fonts and pictures, for the peer to show.

    .venv/bin/python benchmarks/website.py STORE FOLDER

STORE is what ``kiosk build --out`` makes. The site has its home screen in ``index.html``, a file
for each page in the exhibition's first language, and an attract loop in ``attract.html``; plain
CSS in the look of the booth, and no script.
"""

import shutil
from pathlib import Path

import click
from static import markup
from static.markup import Markup, plain

from kiosk.pack.model import AttractSlide, BasePage, Block, Card
from kiosk.pack.reader import PackReader
from kiosk.pack.store import PackStore
from kiosk.paths import ASSETS

FONTS = {"BoothSans-Regular.otf": "normal", "BoothSans-Bold.otf": "bold"}
STYLE = Path(__file__).parent / "static" / "style.css"
FEW = 8
"""Tiles that fill the area; more are a grid that scrolls."""


class Site:
    """A pack on its way to files."""

    def __init__(self, pack: PackReader, folder: Path) -> None:
        self.pack = pack
        self.folder = folder
        self.lang = pack.exhibit.languages[0].code
        self._files = {page: f"p{at}.html" for at, page in enumerate(pack.ids(self.lang))}
        self._files[""] = "index.html"
        self._markup = Markup(self.address)

    def address(self, page: str) -> str:
        """Return the file of a page."""
        return self._files.get(page, "index.html")

    def write(self) -> int:
        """Write everything; return the number of pages."""
        for page_id, file in self._files.items():
            page = self.pack.page(page_id, self.lang)
            if page is not None:
                self._write(file, page.title, self._page(page))
        self._write("attract.html", "", self._attract())
        self._assets()
        return len(self._files)

    def _write(self, file: str, title: str, body: str) -> None:
        head = (
            f'<!doctype html><html lang="{self.lang}"><meta charset="utf-8">'
            f'<title>{plain(title)}</title><link rel="stylesheet" href="style.css">'
        )
        (self.folder / file).write_text(f"{head}<body>{body}</body></html>\n", "utf-8")

    def _page(self, page: BasePage) -> str:
        """Return the screen of a page: a mosaic where there are pages under it, else to read."""
        cards = self.pack.cards(page.id, self.lang)
        words = self._markup.blocks(_blocks(page))
        figures = "".join(map(markup.figure, getattr(page, "figures", ())))
        figures = f"<div class=figures>{figures}</div>" if figures else ""
        source = f"<footer>{plain(page.source)} {plain(page.as_of)}</footer>"
        title = f"<h1>{plain(page.title)}</h1><p>{plain(page.subtitle)}</p>{figures}{words}{source}"
        if cards:
            cover = markup.picture(page.cover, "cover" if page.id == "" else "")
            behind, before = (cover, "") if page.id == "" else ("", cover)
            role = "home" if page.id == "" else ""
            side = f'<div class="words {role}"><div class=rule></div>{before}{title}</div>'
            main = f"{behind}<main>{side}{self._mosaic(cards)}</main>"
        else:
            main = f"<main><article>{title}</article></main>"
        exhibit = plain(self.pack.exhibit.title.get(self.lang, ""))
        return f'{main}<nav><a href="index.html" draggable="false">首页</a>{exhibit}</nav>'

    def _mosaic(self, cards: list[Card]) -> str:
        kind = "few" if len(cards) <= FEW else "many"
        return f'<div class="mosaic {kind}">{"".join(map(self._tile, cards))}</div>'

    def _tile(self, card: Card) -> str:
        words = f"{markup.icon(card.icon)}<h3>{plain(card.title)}</h3><p>{plain(card.subtitle)}</p>"
        shown = markup.picture(card.cover, small=True)
        target = self.address(card.id)
        return f'<a class=tile draggable="false" href="{target}"><div>{words}</div>{shown}</a>'

    def _attract(self) -> str:
        slides = self.pack.exhibit.attract
        seconds = self.pack.exhibit.times.attract
        whole = seconds * len(slides)
        rule = f"<style>{_fading(max(1, len(slides)))}</style>"
        shown = "".join(
            self._slide(slide, f"--all:{whole}s;--at:{at * seconds}s")
            for at, slide in enumerate(slides)
        )
        return f'{rule}<a href="index.html">{shown}<div class=call>触摸屏幕，开始参观</div></a>'

    def _slide(self, slide: AttractSlide, times: str) -> str:
        words = slide.words[self.lang]
        said = f"<h1>{plain(words.title)}</h1><p>{plain(words.line)}</p>"
        figures = "".join(map(markup.figure, words.figures))
        shown = markup.picture(slide.picture)
        return f'<div class=slide style="{times}">{shown}<div>{said}{figures}</div></div>'

    def _assets(self) -> None:
        """Copy the fonts, the pictures and the backdrop; write the style with its fonts."""
        faces = [_face("Booth Sans SC", f"fonts/{file}", weight) for file, weight in FONTS.items()]
        for name in ("fonts", "media", "art"):
            (self.folder / name).mkdir()
        icons = self.pack.exhibit.icon_fonts
        faces += [_face(font.family, f"media/{font.file}", "normal") for font in icons]
        for file in FONTS:
            shutil.copy(ASSETS / "fonts" / file, self.folder / "fonts")
        for file in self.pack.media_files():
            shutil.copy(self.pack.media_path(file), self.folder / "media")
        shutil.copy(ASSETS / "art" / "lattice.png", self.folder / "art")
        text = STYLE.read_text("utf-8")
        (self.folder / "style.css").write_text("\n".join([*faces, text]), "utf-8")


def _face(family: str, file: str, weight: str) -> str:
    return f'@font-face {{ font-family: "{family}"; src: url({file}); font-weight: {weight} }}'


def _fading(slides: int) -> str:
    """Return the animation of one of so many slides: it comes in, stays, and gives way."""
    share = 100 / slides
    steps = ((0, 0), (share * 0.1, 1), (share, 1), (share * 1.1, 0), (100, 0))
    frames = " ".join(f"{at:.2f}% {{ opacity: {seen} }}" for at, seen in steps if at <= 100)  # noqa: PLR2004
    return f"@keyframes show {{ {frames} }}"


def _blocks(page: BasePage) -> tuple[Block, ...]:
    """Return a page's blocks; kinds that have none are shown by their title alone."""
    found: tuple[Block, ...] = getattr(page, "blocks", ())
    return found


def write(store: Path, folder: Path) -> int:
    """Write the current pack of a store as a site into a new folder; return how many pages."""
    folder.mkdir(parents=True)
    pack = PackStore(store).open_current()
    try:
        return Site(pack, folder).write()
    finally:
        pack.close()


@click.command()
@click.argument("store", type=click.Path(path_type=Path, exists=True))
@click.argument("folder", type=click.Path(path_type=Path))
def main(store: Path, folder: Path) -> None:
    """Write the current pack of STORE into FOLDER, which must not exist."""
    if folder.exists():
        raise click.ClickException(f"{folder} exists; name a new folder.")
    print(f"{write(store, folder)} pages in {folder}")


if __name__ == "__main__":
    main()
