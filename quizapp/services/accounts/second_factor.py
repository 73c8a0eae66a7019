"""Taking the second factor away: by its owner, or by the operator from somebody who has lost the app and the codes."""

from sqlalchemy.orm import Session

from quizapp.models import User


def forget_second_factor(session: Session, *, user_id: int) -> User:
    """Let an account sign in by its password alone again; its recovery codes are void."""
    user = session.get_one(User, user_id)
    user.tf_primary_method = user.tf_totp_secret = user.tf_last_counter = user.mf_recovery_codes = None
    session.flush()
    return user
