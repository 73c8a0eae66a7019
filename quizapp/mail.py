"""Mail: what Flask-Security writes goes to the operator's server, a thread away from the page that asks for it."""

import logging
import smtplib
import ssl
from concurrent.futures import ThreadPoolExecutor
from email.message import EmailMessage
from email.utils import formatdate, make_msgid

from flask import Flask
from flask_security import MailUtil

from quizapp.servers import MailSettings

TIMEOUT_S = 20
log = logging.getLogger(__name__)


class Mail(MailUtil):
    """Sends plain text; a page neither waits for the server nor tells, by its time or an error, that it was asked."""

    def __init__(self, app: Flask) -> None:
        super().__init__(app)
        self._settings: MailSettings | None = app.config["MAIL_SETTINGS"]
        self.sender = ThreadPoolExecutor(max_workers=1, thread_name_prefix="mail")

    def send_mail(
        self,
        template: str,  # noqa: ARG002 -- this and what else is not used: Flask-Security's signature
        subject: str,
        recipient: str | tuple[str, str],
        sender: str | tuple[str, str],  # noqa: ARG002
        body: str | None,
        html: str | None,  # noqa: ARG002
        **kwargs: object,  # noqa: ARG002
    ) -> None:
        """Have a mail sent as soon as the server takes it; one that it refuses is noted in the log."""
        if self._settings is None:
            raise RuntimeError("there is no mail server")
        self.sender.submit(_send, self._settings, write(self._settings.sender, str(recipient), subject, body or ""))


def write(sender: str, recipient: str, subject: str, body: str) -> EmailMessage:
    """A mail of plain text with the headers that keep it out of the spam."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, recipient, subject
    message["Date"], message["Message-ID"] = formatdate(), make_msgid(domain=sender.partition("@")[2])
    # Answered by machines, it would come back here.
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(body)
    return message


def _send(settings: MailSettings, message: EmailMessage) -> None:
    try:
        with _connected(settings) as server:
            if settings.user:
                server.login(settings.user, settings.password)
            server.send_message(message)
    except (OSError, smtplib.SMTPException) as error:
        log.error("mail %r could not be sent: %s", message["Subject"], error)  # noqa: TRY400 -- the trace says no more


def _connected(settings: MailSettings) -> smtplib.SMTP:
    """A connection that is encrypted, unless the server is this machine."""
    context = ssl.create_default_context()
    if settings.tls_at_once:
        return smtplib.SMTP_SSL(settings.host, settings.port, timeout=TIMEOUT_S, context=context)
    server = smtplib.SMTP(settings.host, settings.port, timeout=TIMEOUT_S)
    if not settings.local:
        server.starttls(context=context)
    return server
