"""A Word file made from a few readable lines, with nothing but the standard library."""

import io
import zipfile
from xml.sax.saxutils import escape

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
_SCHEMAS = "http://schemas.openxmlformats.org"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TYPES = f"""{_HEAD}<Types xmlns="{_SCHEMAS}/package/2006/content-types">
<Default Extension="rels"
 ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/word/document.xml" ContentType="{_KIND}.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="{_KIND}.styles+xml"/>
</Types>"""
_RELATIONS = f"""{_HEAD}<Relationships xmlns="{_SCHEMAS}/package/2006/relationships">
<Relationship Id="r1" Type="{_SCHEMAS}/officeDocument/2006/relationships/%s" Target="%s"/>
</Relationships>"""
_WORDS = f'xmlns:w="{_SCHEMAS}/wordprocessingml/2006/main"'
_STYLES = f"""{_HEAD}<w:styles {_WORDS}>
<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>
</w:styles>"""


def word_file(lines: str, extra: dict[str, bytes] | None = None) -> bytes:
    """Return a .docx; each line is ``Title|…``, ``b|…`` (bold) or ``|…``; ``extra`` adds parts."""
    body = "".join(_paragraph(*line.split("|", 1)) for line in lines.splitlines())
    document = f"{_HEAD}<w:document {_WORDS}><w:body>{body}</w:body></w:document>"
    parts = {
        "[Content_Types].xml": _TYPES.encode(),
        "_rels/.rels": (_RELATIONS % ("officeDocument", "word/document.xml")).encode(),
        "word/_rels/document.xml.rels": (_RELATIONS % ("styles", "styles.xml")).encode(),
        "word/document.xml": document.encode(),
        "word/styles.xml": _STYLES.encode(),
        **(extra or {}),
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return stream.getvalue()


def _paragraph(style: str, text: str) -> str:
    properties = '<w:pPr><w:pStyle w:val="Title"/></w:pPr>' if style == "Title" else ""
    bold = "<w:rPr><w:b/></w:rPr>" if style == "b" else ""
    return f"<w:p>{properties}<w:r>{bold}<w:t>{escape(text)}</w:t></w:r></w:p>"
