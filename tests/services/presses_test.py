"""A form sent twice does its thing once."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from quizapp.models import Press
from quizapp.services.presses import forget_presses, press_once
from tests.factories import NOW, make_guest


def test_the_second_press_leads_to_what_the_first_made(session: Session) -> None:
    first = press_once(session, token="a", make=lambda: make_guest(session).id, now=NOW)
    second = press_once(session, token="a", make=lambda: pytest.fail("made twice"), now=NOW)
    assert second == first


def test_another_form_makes_another(session: Session) -> None:
    made = [press_once(session, token=token, make=lambda: make_guest(session).id, now=NOW) for token in "ab"]
    assert made[0] != made[1]


def test_old_presses_are_forgotten_and_new_ones_kept(session: Session) -> None:
    for token, at in (("old", NOW - timedelta(days=3)), ("new", NOW)):
        press_once(session, token=token, make=lambda: 1, now=at)
    forget_presses(session, now=NOW)
    assert session.scalars(select(Press.token)).all() == ["new"]
    assert session.scalar(select(func.count()).select_from(Press)) == 1
