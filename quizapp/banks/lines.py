"""YAML whose mappings remember their lines, refuse a key given twice, and leave dates as they are written."""

import re
from typing import Any

import yaml


class Mapping(dict[str, Any]):
    """A YAML mapping with the line, from 1, on which it begins."""

    line = 0


class _Loader(yaml.SafeLoader):
    """The safe loader, to which 2026-01-18, Yes and No are text: years before 1 and such options can be written."""


_LEFT_OUT = ("tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:bool")
_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag not in _LEFT_OUT]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("true|false"), list("tf"))


def _mapping(loader: _Loader, node: yaml.MappingNode) -> Mapping:
    body = Mapping()
    body.line = node.start_mark.line + 1
    for key_node, value_node in node.value:
        key = str(loader.construct_object(key_node))
        if key in body:
            raise yaml.constructor.ConstructorError(None, None, f"the key {key!r} is given twice", key_node.start_mark)
        body[key] = loader.construct_object(value_node, deep=True)
    return body


_Loader.add_constructor("tag:yaml.org,2002:map", _mapping)


class LineError(ValueError):
    """Text that is no YAML, with the line on which it stops being so."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


def load(text: str) -> Any:
    """The values of a YAML text.

    Raises:
        LineError: it is no YAML, or a mapping gives a key twice.
    """
    try:
        return yaml.load(text, _Loader)  # noqa: S506 -- a subclass of the safe loader
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise LineError(error.problem or "is no YAML", mark.line + 1 if mark else 1) from None
    except yaml.YAMLError as error:
        raise LineError(" ".join(str(error).split()), 1) from None
