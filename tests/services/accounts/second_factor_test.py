from quizapp.services.accounts.second_factor import forget_second_factor
from tests.factories import make_user

FACTOR = {
    "tf_primary_method": "authenticator",
    "tf_totp_secret": "secret",
    "tf_last_counter": 7,
    "mf_recovery_codes": ["one", "two"],
}


def factor(user):
    return {name: getattr(user, name) for name in FACTOR}


def test_the_second_factor_goes_with_all_that_belongs_to_it_and_nobody_elses(session):
    user, other = make_user(session, **FACTOR), make_user(session, **FACTOR)
    forget_second_factor(session, user_id=user.id)
    session.expire_all()
    assert factor(user) == dict.fromkeys(FACTOR)
    assert factor(other) == FACTOR


def test_a_recovery_code_taken_out_of_the_list_is_gone(session):
    user = make_user(session, **FACTOR)
    user.mf_recovery_codes.pop(0)
    session.flush()
    session.expire_all()
    assert user.mf_recovery_codes == ["two"]
