import pytest
from sqlalchemy import event


@pytest.fixture
def statements(session):
    """Call it with some work for how many statements that sends."""

    def count(work):
        sent = []

        def note(*call):
            sent.append(call[2])

        event.listen(session.get_bind(), "before_cursor_execute", note)
        work()
        event.remove(session.get_bind(), "before_cursor_execute", note)
        return len(sent)

    return count
