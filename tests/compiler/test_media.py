"""Pictures and clips are checked, decoded and stored."""

import io
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from kiosk.compiler import media as module
from kiosk.compiler.media import MediaError, MediaFolder, store_clip, store_picture
from kiosk.compiler.messages import folder as messages
from kiosk.compiler.problems import Message
from kiosk.pack.model import Picture, Video

ORIENTATION = 0x0112
BLUE, RED = (20, 40, 200), (200, 30, 30)


@pytest.fixture
def media(tmp_path: Path) -> MediaFolder:
    return MediaFolder(tmp_path / "media")


def encoded(image: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def photo(width: int = 64, height: int = 40) -> Image.Image:
    """Return a picture of many colours, the left half dark."""
    grey = Image.effect_noise((width, height), 60)
    colours = Image.merge(
        "RGB", (grey, grey.rotate(180), Image.radial_gradient("L").resize(grey.size))
    )
    colours.paste((0, 0, 40), (0, 0, width // 2, height))
    return colours


def stored(data: bytes, media: MediaFolder) -> tuple[Picture, Image.Image]:
    picture, _ = store_picture(data, media)
    with Image.open(media.folder / picture.file) as image:
        image.load()
    assert image.size == (picture.width, picture.height)
    assert image.format in {"WEBP", "JPEG"}
    assert image.mode in {"RGB", "RGBA"}
    assert "exif" not in image.info
    assert "icc_profile" not in image.info
    return picture, image


def refused(data: bytes, media: MediaFolder) -> Message:
    with pytest.raises(MediaError) as caught:
        store_picture(data, media)
    return caught.value.message


def close(image: Image.Image, at: tuple[int, int], colour: tuple[int, ...]) -> bool:
    found = image.getpixel(at)
    assert isinstance(found, tuple)
    return all(abs(a - b) < 12 for a, b in zip(found, colour, strict=True))


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF", "BMP", "TIFF"])
def test_every_kind_of_picture(media: MediaFolder, kind: str) -> None:
    picture, image = stored(encoded(Image.new("RGB", (32, 16), BLUE), kind), media)
    assert image.size == (32, 16)
    assert close(image, (5, 5), BLUE)
    assert picture.thumb == picture.small == picture.file
    assert picture.caption == ""


def test_names_are_hashes_and_files_are_shared(media: MediaFolder) -> None:
    image = photo()
    first, _ = stored(encoded(image), media)
    second, _ = stored(encoded(image, compress_level=0), media)
    assert first == second
    assert [file.name for file in media.folder.iterdir()] == [first.file]
    data = (media.folder / first.file).read_bytes()
    assert first.file == f"{module.hashlib.sha256(data).hexdigest()}.jpg"


def test_photos_become_jpeg_and_drawings_webp(media: MediaFolder) -> None:
    assert stored(encoded(photo()), media)[0].file.endswith(".jpg")
    assert stored(encoded(Image.new("RGB", (9, 9), RED)), media)[0].file.endswith(".webp")
    half = photo().convert("RGBA")
    half.putalpha(90)
    assert stored(encoded(half), media)[0].file.endswith(".webp")


def test_what_has_few_colours_is_stored_without_loss(media: MediaFolder) -> None:
    logo = Image.new("RGBA", (99, 99), (*BLUE, 255))
    for step in range(99):
        logo.paste((*RED, 2 * step + 1), (step, 40, step + 1, 60))
    assert stored(encoded(logo), media)[1].tobytes() == logo.tobytes()
    flat = photo().quantize(200).convert("RGB")
    assert stored(encoded(flat), media)[1].tobytes() == flat.tobytes()


def test_the_steps_of_a_glow_are_all_kept(media: MediaFolder) -> None:
    drawing = photo(128, 128).convert("RGBA")
    glow = Image.radial_gradient("L").resize(drawing.size)
    drawing.putalpha(glow)
    _, found = stored(encoded(drawing), media)
    assert found.getchannel("A").tobytes() == glow.tobytes()


def test_a_photo_in_black_and_white_is_a_photo(media: MediaFolder) -> None:
    grey = Image.effect_noise((64, 64), 60)
    assert stored(encoded(grey), media)[0].file.endswith(".jpg")
    few = grey.point(lambda value: value // 32 * 32)
    assert stored(encoded(few), media)[0].file.endswith(".webp")


def test_a_photo_without_real_transparency_becomes_jpeg(media: MediaFolder) -> None:
    assert stored(encoded(photo().convert("RGBA")), media)[0].file.endswith(".jpg")


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_is_turned_upright(media: MediaFolder, orientation: int) -> None:
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    image = Image.new("RGB", (48, 24), (250, 250, 250))
    corners = ((0, 0), (40, 0), (40, 16), (0, 16), (0, 0), (0, 16), (40, 16), (40, 0))
    x, y = corners[orientation - 1]
    image.paste((10, 10, 10), (x, y, x + 8, y + 8))
    _, found = stored(encoded(image, "JPEG", exif=exif, quality=95), media)
    assert found.size == ((24, 48) if orientation >= 5 else (48, 24))
    assert close(found, (3, 3), (10, 10, 10))


def test_cmyk(media: MediaFolder) -> None:
    _, image = stored(encoded(Image.new("CMYK", (16, 16), (255, 0, 0, 0)), "JPEG"), media)
    assert close(image, (5, 5), (0, 255, 255))


def test_16_bits_a_channel(media: MediaFolder) -> None:
    grey = Image.new("I;16", (16, 16), 32768)
    _, image = stored(encoded(grey), media)
    assert close(image, (5, 5), (127, 127, 127))
    _, image = stored(encoded(Image.new("F", (4, 4), 0.5), "TIFF"), media)
    assert close(image, (1, 1), (127, 127, 127))
    _, image = stored(encoded(Image.new("I", (4, 4), 65535), "TIFF"), media)
    assert close(image, (1, 1), (255, 255, 255))


def test_one_bit_and_grey(media: MediaFolder) -> None:
    assert close(stored(encoded(Image.new("1", (8, 8), 1)), media)[1], (1, 1), (255, 255, 255))
    assert close(stored(encoded(Image.new("L", (8, 8), 77)), media)[1], (1, 1), (77, 77, 77))
    _, image = stored(encoded(Image.new("LA", (8, 8), (77, 128))), media)
    assert image.getpixel((1, 1)) == (77, 77, 77, 128)


def test_a_palette_with_a_transparent_colour(media: MediaFolder) -> None:
    image = Image.new("P", (8, 8), 1)
    image.putpalette([0, 0, 0, *RED])
    image.paste(0, (0, 0, 4, 8))
    _, found = stored(encoded(image, transparency=0), media)
    assert found.mode == "RGBA"
    assert found.getpixel((1, 1))[3] == 0  # type: ignore[index]
    assert found.getpixel((6, 6)) == (*RED, 255)


def test_the_first_frame_of_an_animation(media: MediaFolder) -> None:
    frames = [Image.new("RGB", (8, 8), colour) for colour in (RED, BLUE)]
    for kind in ("GIF", "WEBP", "PNG"):
        data = encoded(frames[0], kind, save_all=True, append_images=frames[1:])
        assert close(stored(data, media)[1], (2, 2), RED)


def test_colours_of_a_profile(media: MediaFolder) -> None:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for mode in ("RGB", "RGBA"):
        _, image = stored(encoded(Image.new(mode, (8, 8), RED), icc_profile=lab), media)
        assert close(image, (2, 2), RED)


def test_a_broken_profile_does_no_harm(media: MediaFolder) -> None:
    data = encoded(Image.new("RGB", (8, 8), RED), icc_profile=b"no profile at all")
    assert close(stored(data, media)[1], (2, 2), RED)


def test_sizes(media: MediaFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    sides = {"LONG_SIDE": 384, "SMALL_SIDE": 96, "THUMB_SIDE": 48}
    for name, value in {**sides, "STORED_PIXELS": 60_000}.items():
        monkeypatch.setattr(module, name, value)
    picture, came = store_picture(encoded(photo(768, 96)), media)
    assert (came, picture.width, picture.height) == ((768, 96), 384, 48)
    with Image.open(media.folder / picture.small) as small:
        assert small.size == (96, 12)
    with Image.open(media.folder / picture.thumb) as thumb:
        assert thumb.size == (48, 6)
    picture, _ = store_picture(encoded(photo(300, 300)), media)
    assert picture.width == picture.height == 245
    picture, _ = store_picture(encoded(photo(2000, 2)), media)
    assert (picture.width, picture.height) == (384, 1)


def test_a_large_jpeg_tells_the_size_it_came_in(media: MediaFolder) -> None:
    picture, came = store_picture(encoded(Image.new("RGB", (9000, 90), RED), "JPEG"), media)
    assert came == (9000, 90)
    assert (picture.width, picture.height) == (3840, 38)


def test_tint(media: MediaFolder) -> None:
    assert (
        store_picture(encoded(Image.new("RGB", (20, 20), (1, 2, 254))), media)[0].tint == "#0102fe"
    )
    half = Image.new("RGBA", (20, 20), (0, 0, 0, 0))
    half.paste((*RED, 255), (0, 0, 10, 20))
    assert close_hex(store_picture(encoded(half), media)[0].tint, RED)


def close_hex(tint: str, colour: tuple[int, int, int]) -> bool:
    found = tuple(int(tint[i : i + 2], 16) for i in (1, 3, 5))
    return all(abs(a - b) < 30 for a, b in zip(found, colour, strict=True))


def test_a_wholly_transparent_picture(media: MediaFolder) -> None:
    picture, image = stored(encoded(Image.new("RGBA", (9, 9), (0, 0, 0, 0))), media)
    assert image.mode == "RGBA"
    assert len(picture.tint) == 7


def bomb(width: int, height: int) -> bytes:
    """Return a PNG whose header promises a huge picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = zlib.compress(bytes(100_000))
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    )


def test_bombs_are_refused_by_their_header(media: MediaFolder) -> None:
    assert refused(bomb(20_000, 20_000), media) is messages.PICTURE_TOO_LARGE
    assert refused(bomb(11_000, 10_000), media) is messages.PICTURE_TOO_LARGE
    assert refused(bomb(2**31 - 1, 2**31 - 1), media) is messages.PICTURE_TOO_LARGE
    assert list(media.folder.iterdir()) == []


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", messages.PICTURE_KIND),
        (b"just text", messages.PICTURE_KIND),
        (b"%PDF-1.7 ...", messages.PICTURE_KIND),
        (b"\x00\x00\x00\x1cftypheic", messages.PICTURE_KIND),
        (b"\x00\x00\x00\x1cftypavif" + bytes(90), messages.PICTURE_KIND),
        (b"8BPS\x00\x01", messages.PICTURE_KIND),
        (b"\x89PNG\r\n\x1a\n", messages.PICTURE_BROKEN),
        (b"\xff\xd8\xff\xe0 no more", messages.PICTURE_BROKEN),
        (b"GIF89a", messages.PICTURE_BROKEN),
        (b"RIFF\x00\x00\x00\x00WAVE", messages.PICTURE_BROKEN),
        (bomb(10, 0), messages.PICTURE_BROKEN),
    ],
)
def test_what_is_no_picture(media: MediaFolder, data: bytes, message: Message) -> None:
    assert refused(data, media) is message


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "TIFF"])
def test_truncated_pictures(media: MediaFolder, kind: str) -> None:
    data = encoded(photo(200, 200), kind)
    assert refused(data[: len(data) // 2], media) is messages.PICTURE_BROKEN


def test_any_error_of_a_decoder_means_a_broken_file(
    media: MediaFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(*_: object, **__: object) -> None:
        raise RuntimeError("Failed to decode image: Not implemented")

    monkeypatch.setattr(Image, "open", stumble)
    assert refused(encoded(photo()), media) is messages.PICTURE_BROKEN


def test_clips(media: MediaFolder, tmp_path: Path) -> None:
    for name, data in {
        "a.mp4": b"\x00\x00\x00\x18ftypmp42" + bytes(3_000_000),
        "a.webm": b"\x1a\x45\xdf\xa3 matroska",
    }.items():
        file = tmp_path / name
        file.write_bytes(data)
        digest = module.hashlib.sha256(data).hexdigest()
        stored = store_clip(file, digest, name[2:], media)
        assert stored == f"{digest}.{name[2:]}"
        assert (media.folder / stored).read_bytes() == data
        assert media.has(Video(stored, None))


def test_a_clip_that_changes_while_it_is_copied_keeps_a_true_name(
    media: MediaFolder, tmp_path: Path
) -> None:
    file = tmp_path / "a.mp4"
    file.write_bytes(b"\x00\x00\x00\x18ftypmp42 new")
    stored = store_clip(file, "0" * 64, "mp4", media)
    assert stored == f"{module.hashlib.sha256(file.read_bytes()).hexdigest()}.mp4"


@pytest.mark.parametrize("data", [b"", b"x", b"GIF89a......", b"<html>......"])
def test_what_is_no_clip(media: MediaFolder, tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.mp4").write_bytes(data)
    with pytest.raises(MediaError) as caught:
        store_clip(tmp_path / "a.mp4", "0" * 64, "mp4", media)
    assert caught.value.message is messages.PICTURE_KIND


@pytest.mark.parametrize("damage", [b"who", b"", b"hole!"], ids=["cut", "empty", "same-size"])
def test_a_damaged_file_is_written_again(media: MediaFolder, damage: bytes) -> None:
    name = media.put(b"whole", "bin")
    (media.folder / name).write_bytes(damage)
    assert not MediaFolder(media.folder).holds(name)
    assert media.put(b"whole", "bin") == name
    assert (media.folder / name).read_bytes() == b"whole"
    assert media.sizes([name]) == {name: 5}


def test_what_is_there(media: MediaFolder) -> None:
    picture, _ = store_picture(encoded(photo(1200, 10)), media)
    video = Video(media.put(b"clip", "mp4"), picture)
    assert media.has(picture)
    assert media.has(video)
    (media.folder / picture.thumb).unlink()
    assert not media.has(picture)
    assert not media.has(video)


def test_the_same_picture_gives_the_same_bytes(media: MediaFolder, tmp_path: Path) -> None:
    data = encoded(photo(300, 200), "WEBP")
    other = MediaFolder(tmp_path / "other")
    assert store_picture(data, media) == store_picture(data, other)


def test_files_that_are_flushed_together_have_their_names_when_they_are_on_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flushed: list[str] = []
    real = module.durable.flush
    monkeypatch.setattr(module.durable, "flush", lambda file: (flushed.append(file), real(file)))
    media = MediaFolder(tmp_path / "media", together=True)
    names = [media.put(data, "bin") for data in (b"a", b"bc", b"a")]
    assert all(map(media.holds, names))
    assert media.sizes(names) == {names[0]: 1, names[1]: 2}
    assert not flushed
    assert not any((media.folder / name).exists() for name in names)
    media.settle()
    assert len(flushed) == 2
    assert sorted(file.name for file in media.folder.iterdir()) == sorted(set(names))
    assert all(map(MediaFolder(media.folder).holds, names))


def test_a_file_that_somebody_took_before_it_was_flushed_is_missed(tmp_path: Path) -> None:
    media = MediaFolder(tmp_path / "media", together=True)
    name = media.put(b"a", "bin")
    for aside in media.folder.iterdir():
        aside.unlink()
    with pytest.raises(FileNotFoundError):
        media.settle()
    assert not media.holds(name)
    assert media.put(b"a", "bin") == name
    media.settle()
    assert media.holds(name)
