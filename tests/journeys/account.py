"""Pages of an account as its owner meets them; each method is something that this person does or sees."""

import re
import time

from passlib.totp import TOTP
from playwright.sync_api import expect

from tests.journeys.reader import Screen, SignIn


class Account(Screen):
    """The page of one's own account, and those it leads to."""

    def opens(self) -> "Account":
        """Come to it by the name in the header."""
        self.visitor.follows(self.page.locator("header a.who"))
        return self

    def invites(self, role: str, note: str) -> str:
        """Make an invitation; its link."""
        self.visitor.clicks("link", "Invitations")
        self.page.get_by_label(role, exact=True).check()
        self.page.get_by_label("Note", exact=True).fill(note)
        self.visitor.clicks("button", "Make a link")
        expect(self.page.get_by_role("img", name="QR code of the link")).to_be_visible()
        return self.page.get_by_label("Link of the invitation").input_value()

    def copies_the_link(self) -> str:
        """Press the button beside it; what is on the clipboard."""
        self.page.get_by_role("button", name="Copy", exact=True).click()
        expect(self.page.get_by_role("status").filter(has_text="Copied")).to_be_visible()
        return str(self.page.evaluate("navigator.clipboard.readText()"))

    def sign_ins(self) -> int:
        """In how many browsers the account is signed in."""
        return self.page.locator(".listed > li").count()

    def signs_the_other_out(self) -> None:
        """End the sign-in of another browser."""
        self.visitor.clicks("button", "Sign it out")

    def sets_up_a_second_factor(self) -> "App":
        """Turn it on with an app, and keep the recovery codes."""
        self.visitor.clicks("link", "Sign in with a code too")
        self.visitor.clicks("button", "Set it up")
        key = re.search(r"Key: ([A-Z2-7-]+)", self.page.locator("main").inner_text())
        assert key
        app = App(key[1])
        self.page.get_by_label("Code", exact=True).fill(app.next())
        self.visitor.clicks("button", "Turn it on")
        self.visitor.clicks("button", "Make new codes")
        app.recovery = self.page.locator(".codes li").all_inner_texts()
        self.visitor.clicks("link", "I have kept them")
        return app

    def signs_out(self) -> None:
        """Leave."""
        self.visitor.clicks("button", "Sign out")


class App:
    """An authenticator app with one key; it never shows a code twice."""

    def __init__(self, key: str) -> None:
        self.totp = TOTP(key=key.replace("-", ""))
        self.shows_at = time.time()
        self.recovery: list[str] = []

    def next(self) -> str:
        """A code that is good now, or half a minute early, which is good too."""
        code = str(self.totp.generate(time=self.shows_at).token)
        self.shows_at += 30
        return code


class Invitation(Screen):
    """The page behind the link of an invitation."""

    def joins(self, name: str, email: str, password: str) -> None:
        """Make the account."""
        for label, value in (("Name", name), ("E-mail address", email)):
            self.page.get_by_label(label, exact=True).fill(value)
        for label in ("Password", "The same again"):
            self.page.get_by_label(label, exact=True).fill(password)
        self.visitor.clicks("button", "Make the account")


class Claims(Screen):
    """The question whether attempts of this browser are one's own."""

    def told(self) -> list[str]:
        """What is said of each."""
        return self.page.locator(".listed > li").all_inner_texts()

    def says_yes(self) -> None:
        """Claim them."""
        self.visitor.clicks("button", "They are mine")


class TwoSteps(SignIn):
    """Signing in by password and a code."""

    def gives_a_code(self, code: str) -> None:
        """Type the code of the app."""
        self.page.get_by_label("Code", exact=True).fill(code)
        self.visitor.clicks("button", "Sign in")

    def gives_a_recovery_code(self, code: str) -> None:
        """Type a code kept on paper."""
        self.visitor.clicks("link", "use a recovery code")
        self.page.get_by_label("Recovery code", exact=True).fill(code)
        self.visitor.clicks("button", "Sign in")
