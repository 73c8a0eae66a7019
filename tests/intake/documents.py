"""Files made for tests: Word documents by python-docx, zipped ones part by part, and PDFs written by hand."""

import zipfile
import zlib
from collections.abc import Sequence
from io import BytesIO

from docx import Document

Row = tuple[float, float, float, str]
"""A line of a page: from the left, from below, the height of its letters, its text."""

TOP, LEFT, LEAD = 780.0, 72.0, 14.0


def word(*blocks: str | tuple[str, str] | list[list[str]], title: str = "", language: str = "") -> bytes:
    """A Word document of paragraphs, of (style, text), and of tables."""
    document = Document()
    for block in blocks:
        if isinstance(block, list):
            table = document.add_table(len(block), len(block[0]))
            for row, texts in zip(table.rows, block, strict=True):
                for cell, text in zip(row.cells, texts, strict=True):
                    cell.text = text
        elif isinstance(block, tuple):
            document.add_paragraph(block[1], style=block[0])
        else:
            document.add_paragraph(block)
    document.core_properties.title, document.core_properties.language = title, language
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def zipped(**parts: bytes) -> bytes:
    """A zipped file; `__` in a name stands for `/`, and `_` for a dot."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), content)
    return out.getvalue()


def column(*lines: str, top: float = TOP, left: float = LEFT, size: float = 11, lead: float = LEAD) -> list[Row]:
    """Lines one below the other; an empty one leaves half a line of space."""
    rows, y = [], top
    for line in lines:
        if line:
            rows.append((left, y, size, line))
        y -= lead if line else lead / 2
    return rows


def pdf(*pages: Sequence[Row], title: str = "", rights: str = "") -> bytes:
    """A PDF of pages of lines in Helvetica."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R METADATA >>",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica",
    ]
    objects[2] += b" /Encoding /WinAnsiEncoding >>"
    objects.append(b"<< /Title (%s) >>" % title.encode("cp1252"))
    kids = []
    for page in pages:
        drawn = b"".join(
            b"BT /F1 %.1f Tf 1 0 0 1 %.1f %.1f Tm (%s) Tj ET\n" % (size, x, y, _escaped(text))
            for x, y, size, text in page
        )
        objects.append(_stream(zlib.compress(drawn), b"/Filter /FlateDecode"))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R >> >> >>" % len(objects)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(kids))
    told = b""
    if rights:
        objects.append(_stream(_XMP.format(rights).encode(), b"/Type /Metadata /Subtype /XML"))
        told = b"/Metadata %d 0 R" % len(objects)
    objects[0] = objects[0].replace(b"METADATA", told)
    return _file(objects)


_XMP = """<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:rights><rdf:Alt><rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt>
</dc:rights></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>"""


def _escaped(text: str) -> bytes:
    return text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def _stream(data: bytes, entries: bytes) -> bytes:
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), entries, data)


def _file(objects: Sequence[bytes]) -> bytes:
    out, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    start = out.rindex(b"xref\n")
    return out + b"trailer\n<< /Size %d /Root 1 0 R /Info 4 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        start,
    )
