"""Regrading while students hand in: whoever comes first, every mark ends as the remedy says."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.core.regrading import Applied, Remedy
from quizapp.db import writing
from quizapp.models import Attempt, AttemptItem, MarkChange
from quizapp.services.attempts import finish_overdue, submit_attempt
from quizapp.services.mending.regrading import Wish, apply_regrade
from quizapp.services.takers import Taker
from tests.factories import NOW, make_article, make_assignment, make_attempt, make_question, make_quiz, make_teacher

LATER = NOW + timedelta(days=1)


def test_attempts_handed_in_meanwhile_get_the_remedies_too(database):
    with Session(database) as session, writing(session):
        teacher = make_teacher(session)
        article = make_article(session, author_id=teacher.id)
        questions = [make_question(session, article=article) for _ in range(2)]
        quiz = make_quiz(session, questions=questions)
        assignment = make_assignment(session, quiz=quiz, author_id=teacher.id, time_limit=60)
        made = [make_attempt(session, assignment=assignment, responses={1: {"choice": "1"}}) for _ in range(10)]
        takers = [(attempt.id, Taker(student_id=attempt.student_id)) for attempt in made]
        done = [make_attempt(session, assignment=assignment, submitted=True).id for _ in range(3)]
        teacher_id, asked = teacher.id, [question.id for question in questions]
    together = Barrier(11)

    def submit(which):
        with Session(database) as session:
            together.wait()
            with writing(session):
                submit_attempt(session, attempt_id=which[0], taker=which[1], now=NOW)

    def mend(question_id, remedy, right):
        new = Applied(remedy=remedy, right=right, lowering=True)
        wish = Wish(question_id=question_id, teacher_id=teacher_id, new=new)
        with Session(database) as session:
            together.wait()
            with writing(session):
                apply_regrade(session, wish, note="It was wrong.", newest=0, now=LATER)

    def finish():
        with Session(database) as session:
            together.wait()
            with writing(session):
                finish_overdue(session, now=LATER)

    with ThreadPoolExecutor(11) as pool:
        work = [pool.submit(submit, taker) for taker in takers[:8]]
        work += [pool.submit(mend, asked[0], Remedy.KEY, ("b",)), pool.submit(mend, asked[1], Remedy.VOID, ())]
        work += [pool.submit(finish)]
        for one in work:
            one.result()
    with Session(database) as session:
        sums = dict(session.execute(select(Attempt.id, Attempt.points).where(Attempt.maximum == 1)).all())
        assert sums == {attempt_id: 1 for attempt_id, _ in takers} | dict.fromkeys(done, 0)
        items = session.execute(select(AttemptItem.position, AttemptItem.maximum).distinct()).all()
        assert sorted(items) == [(1, 1), (2, 0)]
        # Each of the 13 attempts has its second question taken out; in ten, b was chosen and is right now.
        assert len(session.scalars(select(MarkChange)).all()) == 13 + 10
