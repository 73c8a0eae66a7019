"""`quizapp serve`: its addresses, its QR code, and a taken port told in one line."""

import socket

import click
import pytest

from quizapp.cli import addresses, main
from quizapp.cli.serve import qr_code, web_command


@pytest.fixture
def taken_port() -> int:
    with socket.socket() as server:
        server.bind((addresses.LOOPBACK, 0))
        server.listen()
        yield server.getsockname()[1]


def test_a_free_port_is_free_until_somebody_listens() -> None:
    port = addresses.free_port()
    assert addresses.is_free(addresses.LOOPBACK, port)
    with socket.socket() as server:
        server.bind((addresses.LOOPBACK, port))
        server.listen()
        assert not addresses.is_free(addresses.LOOPBACK, port)


@pytest.mark.parametrize("command", ["serve", "demo"])
def test_a_taken_port_is_told_in_one_line(command: str, taken_port: int, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main([command, "--port", str(taken_port)])
    assert left.value.code == 2
    expected = (
        f"quizapp: port {taken_port} is taken; choose another, with PORT={taken_port + 1} or --port {taken_port + 1}\n"
    )
    assert capsys.readouterr() == ("", expected)


def test_nobody_answers_where_nobody_serves() -> None:
    assert not addresses.answers(addresses.free_port())


def test_an_address_on_the_network_is_none_of_this_machine_alone() -> None:
    found = addresses.on_the_network()
    assert found is None or not found.startswith("127.")


def test_a_qr_code_is_black_on_white_and_square() -> None:
    code = qr_code("http://192.0.2.17:8000")
    lines = click.unstyle(code).split("\n")
    assert {len(line) for line in lines} == {29}
    assert len(lines) == 15
    assert code.startswith("\x1b[30m\x1b[107m ")
    # The finder pattern in the upper left corner, below two rows of quiet zone.
    assert lines[1][2:9] == "█▀▀▀▀▀█"


def test_gunicorn_runs_threads_and_ends_with_its_parent() -> None:
    assert web_command("127.0.0.1", 8123)[2:] == [
        "-m",
        "gunicorn",
        "--config",
        "python:quizapp.cli.gunicorn_settings",
        "--bind",
        "127.0.0.1:8123",
    ]
