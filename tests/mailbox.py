"""A mail server that keeps what it is sent, on a free port of this machine."""

import queue
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes, policy
from email.message import EmailMessage

from quizapp.servers import MailSettings

REPLIES = {"EHLO": b"250 mailbox\r\n", "DATA": b"354 go on\r\n", "QUIT": b"221 bye\r\n"}


class Mailbox(socketserver.ThreadingTCPServer):
    """Speaks as much SMTP as smtplib needs."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Conversation)
        self.kept: queue.Queue[EmailMessage] = queue.Queue()

    @property
    def settings(self) -> MailSettings:
        return MailSettings(url=f"smtp://127.0.0.1:{self.server_address[1]}", sender="quiz@school.example")

    def next(self) -> EmailMessage:
        """The mail that came first, or comes within some seconds."""
        return self.kept.get(timeout=5)

    def is_empty(self) -> bool:
        """Whether none comes within a moment."""
        try:
            self.kept.get(timeout=0.3)
        except queue.Empty:
            return True
        return False


class Conversation(socketserver.StreamRequestHandler):
    server: Mailbox

    def handle(self) -> None:
        self.wfile.write(b"220 mailbox\r\n")
        while line := self.rfile.readline():
            verb = line.split()[0].decode().upper()
            self.wfile.write(REPLIES.get(verb, b"250 good\r\n"))
            if verb == "DATA":
                self.server.kept.put(self._read())
                self.wfile.write(b"250 kept\r\n")
            if verb == "QUIT":
                return

    def _read(self) -> EmailMessage:
        lines = []
        while (line := self.rfile.readline()) != b".\r\n":
            lines.append(line.removeprefix(b".") if line.startswith(b"..") else line)
        return message_from_bytes(b"".join(lines).replace(b"\r\n", b"\n"), policy=policy.default)  # type: ignore[return-value]


@contextmanager
def serving() -> Iterator[Mailbox]:
    """A mailbox, open while the block runs."""
    with Mailbox() as mailbox:
        thread = threading.Thread(target=mailbox.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield mailbox
        mailbox.shutdown()
        thread.join()
