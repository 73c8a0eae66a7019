"""The forms of an import: the file, and where its questions are to go."""

from typing import Any

from flask_wtf.file import FileField
from wtforms import SelectField, TextAreaField

from quizapp.services.exchange.uploads import Upload
from quizapp.web.teach.fields import DeskForm, LineField

COLLECTION = "collection"
OWN = "own"


class UploadForm(DeskForm):
    """A file, or the text of one pasted."""

    file = FileField("File")
    pasted = TextAreaField("Or paste the text of one")

    def content(self) -> tuple[str, bytes]:
        """The name and the bytes of what was sent; both empty where nothing was."""
        if self.file.data:
            return self.file.data.filename or "", self.file.data.read()
        return "", (self.pasted.data or "").encode()


class IntoForm(DeskForm):
    """Where questions go: into an article, or a collection of their own; those of a bank with their own article."""

    into = SelectField("Put them")
    title = LineField("Title of the collection")

    def __init__(self, upload: Upload, targets: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        if upload.banks:
            first = (OWN, "with their own article" if len(upload.banks) == 1 else "with their own articles")
            del self.title
        else:
            first = (COLLECTION, "into a new collection, without an article")
        self.into.choices = [first, *((str(article_id), f"into “{title}”") for article_id, title in targets)]

    def chosen(self) -> dict[str, Any]:
        """Where they go, as `request_import` takes it."""
        if self.into.data in (COLLECTION, OWN):
            return {"title": self.title.data or ""} if "title" in self else {}
        return {"article_id": int(self.into.data)}
