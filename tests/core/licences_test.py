"""Licences as texts name them, and which of them are open."""

import pytest

from quizapp.core.licences import find_licence, is_open


@pytest.mark.parametrize(
    ("text", "licence"),
    [
        ("This work is licensed under CC BY 4.0.", "CC BY 4.0"),
        ("Text: CC-BY-SA-3.0, pictures not.", "CC BY-SA 3.0"),
        ("cc-by-nc", "CC BY-NC"),
        ("See https://creativecommons.org/licenses/by-nd/4.0/ for more.", "CC BY-ND 4.0"),
        ("https://creativecommons.org/licenses/by/", "CC BY"),
        ("https://creativecommons.org/publicdomain/zero/1.0/", "CC0 1.0"),
        ("https://creativecommons.org/publicdomain/mark/1.0/", "Public domain"),
        ("Released as CC0.", "CC0 1.0"),
        ("Licence: CC Zero", "CC0 1.0"),
        ("under a Creative Commons Attribution-NonCommercial-NoDerivatives 4.0 licence", "CC BY-NC-ND 4.0"),
        ("Creative Commons Attribution ShareAlike", "CC BY-SA"),
        ("Creative Commons Attribution 2.0 Generic", "CC BY 2.0"),
        (
            "Contains public sector information licensed under the Open Government Licence v3.0.",
            "Open Government Licence 3.0",
        ),
        ("Open Government License", "Open Government Licence"),
        ("This article is in the public domain.", "Public domain"),
        ("Licence: public domain", "Public domain"),
        ("He moved to Florida.", ""),
        ("Characters enter the public domain after 95 years, and the mouse is one of them.", ""),
        ("Copyright 2020 The Herald. All rights reserved.", ""),
        ("They cc by accident everyone.", ""),
    ],
)
def test_a_licence_is_found_where_a_text_names_one(text: str, licence: str) -> None:
    assert find_licence(text) == licence


@pytest.mark.parametrize(
    ("licence", "opened"),
    [
        ("CC BY 4.0", True),
        ("cc-by-sa", True),
        ("CC0-1.0", True),
        ("CC0", True),
        ("Creative Commons", True),
        ("Public domain", True),
        ("Open Government Licence 3.0", True),
        ("", False),
        ("© The Herald, all rights reserved", False),
        ("By agreement with the author", False),
    ],
)
def test_an_open_licence_lets_anyone_show_the_whole(licence: str, opened: bool) -> None:
    assert is_open(licence) is opened
