"""A server killed in the middle of everything keeps each answer that it said was saved."""

import re
import threading
import time
from http.client import HTTPException

from tests.journeys.client import Client
from tests.journeys.server import Server

READERS = 6
SAVES_BEFORE_THE_KILL = 60


class Reader(threading.Thread):
    """Answers its attempt's choices over and over; notes what was said to be saved and what is on its way."""

    def __init__(self, server: Server, number: int) -> None:
        super().__init__(name=f"reader {number}", daemon=True)
        self.client = Client(server.url)
        self.number = number
        self.saved: dict[str, str] = {}
        self.sent: dict[str, str] = {}
        self.saves = 0
        library = self.client.get("/")
        quiz = re.findall(r'href="(/quizzes/\d+)"', library)[number % library.count('href="/quizzes/')]
        self.client.get(quiz)
        self.client.post(f"{quiz}/attempts")
        self.questions = self.choices()

    def choices(self) -> list[str]:
        """The addresses of the attempt's multiple-choice questions."""
        start, steps = self.client.address.rpartition("/")[0], self.client.get(self.client.address)
        pages = [f"{start}/{n}" for n in range(1, steps.count('class="step ') + 1)]
        return [page for page in pages if 'name="choice"' in self.client.get(page)]

    def run(self) -> None:
        """Answer until the server is gone."""
        try:
            while True:
                page = self.questions[self.saves % len(self.questions)]
                self.sent[page] = str(self.saves % 3)
                if self.client.save(page, choice=self.sent[page])["counted"]:
                    self.saved[page] = self.sent[page]
                self.saves += 1
        except (OSError, HTTPException):
            return

    def lost(self) -> list[str]:
        """The answers that the server said were saved and that it shows no more."""
        lost = []
        for page, answer in self.saved.items():
            chosen = re.search(r'name="choice" value="(\d)" checked', self.client.get(page))
            # What was on its way when the server died may have been kept or not; what was saved before may not go.
            if chosen is None or chosen[1] not in {answer, self.sent[page]}:
                lost.append(f"{self.name}: {page}: saved {answer}, shown {chosen and chosen[1]}")
        return lost


def test_a_killed_server_keeps_every_answer_that_it_said_was_saved(server: Server) -> None:
    # Given readers who answer as fast as they can
    readers = [Reader(server, number) for number in range(READERS)]
    for reader in readers:
        reader.start()
    while sum(reader.saves for reader in readers) < SAVES_BEFORE_THE_KILL:
        time.sleep(0.01)

    # When every process of the server is killed at once, and it is started again
    server.kill()
    for reader in readers:
        reader.join(30)
        assert not reader.is_alive()
    server.start("demo")

    # Then every answer that was said to be saved is there
    assert sum(len(reader.saved) for reader in readers) >= READERS
    assert [lost for reader in readers for lost in reader.lost()] == []
