import logging
import re

import pytest
from flask import Flask

from quizapp.mail import Mail, write
from quizapp.servers import MailSettings
from tests import mailbox


def util(settings: MailSettings | None) -> Mail:
    app = Flask("mail")
    app.config["MAIL_SETTINGS"] = settings
    return Mail(app)


def send(mail: Mail) -> None:
    mail.send_mail("template", "A subject", "ada@school.example", "ignored", "Grüße\n.\nend\n", None)


def test_a_mail_arrives_as_it_was_written() -> None:
    with mailbox.serving() as box:
        send(util(box.settings))
        message = box.next()
    told = (message["From"], message["To"], message["Subject"], message.get_content())
    assert told == ("quiz@school.example", "ada@school.example", "A subject", "Grüße\n.\nend\n")


def test_mail_says_that_no_person_wrote_it() -> None:
    message = write("quiz@school.example", "ada@school.example", "A subject", "Text")
    assert message["Auto-Submitted"] == "auto-generated"
    assert re.fullmatch(r"<\S+@school\.example>", message["Message-ID"])


def test_a_server_that_does_not_answer_is_noted_and_stops_nobody(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.ERROR)
    mail = util(MailSettings(url="smtp://127.0.0.1:9", sender="quiz@school.example"))
    send(mail)
    mail.sender.shutdown(wait=True)
    assert "mail 'A subject' could not be sent" in caplog.text
    assert "ada@school.example" not in caplog.text


def test_without_a_server_nothing_is_sent() -> None:
    with pytest.raises(RuntimeError):
        send(util(None))
