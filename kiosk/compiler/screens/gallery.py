"""A gallery: its pictures with captions."""

from kiosk.compiler.document import Item
from kiosk.compiler.screens.source import Made, MisfitError, Source, blocks, first_figure
from kiosk.pack.model import Gallery, Picture, PictureBlock
from kiosk.pack.model.pages.gallery import GalleryPage

NAMES = ("图集", "相册", "图库")


def compile_page(source: Source) -> Made:
    """Every picture in order; the text without them is the introduction."""
    pictures = tuple(picture for item in source.items for picture in _pictures(item))
    if not pictures:
        raise MisfitError(
            source.items[0].line if source.items else 1,
            ("没有图片", "it has no pictures"),
            ("请用“![说明](文件名.jpg)”放上图片。", "Put in pictures as “![caption](name.jpg)”."),
        )
    intro = tuple(item for item in source.items if not _pictures(item))
    page = GalleryPage(**source.common, intro=blocks(intro), pictures=pictures)
    return Made(page, first_figure(source.items))


def _pictures(item: Item) -> tuple[Picture, ...]:
    if isinstance(item.block, PictureBlock):
        return (item.block.picture,)
    return item.block.pictures if isinstance(item.block, Gallery) else ()
