"""Ids in addresses: whole numbers that both databases can hold. A larger one names nothing, and is not asked for."""

from typing import Any

from werkzeug.routing import IntegerConverter, Map

LARGEST = 2**31 - 1


class RowIdConverter(IntegerConverter):
    """What `<int:…>` means in our routes; with a number too large there is no such page."""

    def __init__(self, url_map: Map, **options: Any) -> None:
        super().__init__(url_map, max=LARGEST, **options)


def row_id(typed: str) -> int:
    """Read the id of a query: `request.args.get("before", type=row_id)` takes what is none for left out.

    Raises:
        ValueError: it is no id.
    """
    number = int(typed)
    if not 0 <= number <= LARGEST:
        raise ValueError(f"{typed} is no id")
    return number
