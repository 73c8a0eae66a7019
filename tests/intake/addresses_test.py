"""Which addresses may be asked: every embedding and disguise of a private one is refused."""

import pytest

from quizapp.intake import IntakeError
from quizapp.intake.addresses import Address, checked, is_public, read_address, resolve


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("https://herald.example/light?x=1#top", Address("https", "herald.example", 443, "/light?x=1")),
        ("http://herald.example", Address("http", "herald.example", 80, "/")),
        (" herald.example/light ", Address("https", "herald.example", 443, "/light")),
        ("http://herald.example:443/", Address("http", "herald.example", 443, "/")),
        ("https://HERALD.example./é", Address("https", "herald.example.", 443, "/%C3%A9")),
        ("https://zürich.example/", Address("https", "xn--zrich-kva.example", 443, "/")),
        ("http://[2001:db8::1]/", Address("http", "2001:db8::1", 80, "/")),
    ],
)
def test_an_address_is_read_as_people_type_it(typed: str, address: Address) -> None:
    assert read_address(typed) == address


@pytest.mark.parametrize(
    ("address", "named"),
    [
        (Address("https", "herald.example", 443, "/"), "herald.example"),
        (Address("http", "herald.example", 443, "/"), "herald.example:443"),
        (Address("http", "2001:db8::1", 80, "/"), "[2001:db8::1]"),
    ],
)
def test_a_host_is_named_with_its_port_where_that_is_unusual(address: Address, named: str) -> None:
    assert address.named_host == named


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("", "no address of a page"),
        ("file:///etc/passwd", "no address of a page"),
        ("ftp://herald.example/", "no address of a page"),
        ("gopher://herald.example/", "no address of a page"),
        ("javascript:alert(1)", "no address of a page"),
        ("https:///light", "no address of a page"),
        ("https://[::1", "no address of a page"),
        ("http://[fe80::1%25eth0]/", "no address of a page"),
        ("https://herald.example:99999/", "no address of a page"),
        ("https://her ald.example/", "no address of a page"),
        ("https://herald.example/\r\nX: y", "no address of a page"),
        (f"https://{'a' * 70}.example/", "no address of a page"),
        ("https://ann:secret@herald.example/", "a name or a password"),
        ("https://herald.example@127.0.0.1/", "a name or a password"),
        ("http://herald.example:8080/", "80 and 443 only, not from 8080"),
        ("http://herald.example:22/", "80 and 443 only, not from 22"),
    ],
)
def test_what_is_no_address_of_a_page_is_refused(typed: str, message: str) -> None:
    with pytest.raises(IntakeError, match=message):
        read_address(typed)


@pytest.mark.parametrize("number", ["93.184.215.14", "1.1.1.1", "8.8.8.8", "2606:4700:4700::1111", "2a00:1450::1"])
def test_addresses_of_the_internet_are_public(number: str) -> None:
    assert is_public(number)


@pytest.mark.parametrize(
    "number",
    [
        "127.0.0.1",
        "127.8.8.8",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "192.0.2.1",
        "198.18.0.1",
        "198.51.100.1",
        "224.0.0.1",
        "239.255.255.250",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::127.0.0.1",
        "::ffff:127.0.0.1",
        "::ffff:8.8.8.8",
        "::ffff:0:127.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b:1::7f00:1",
        "2002:7f00:1::1",
        "2002:808:808::1",
        "2001:0:4136:e378::1",
        "2001:db8::1",
        "fc00::1",
        "fd12:3456::1",
        "fe80::1",
        "fe80::1%eth0",
        "fec0::1",
        "ff02::1",
        "100::1",
        "localhost",
        "",
    ],
)
def test_every_other_address_is_not(number: str) -> None:
    assert not is_public(number)


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.1", "2130706433", "0x7f.1", "017700000001"])
def test_a_disguised_address_of_this_machine_is_found_out(host: str) -> None:
    numbers = resolve(host, 80, 5)
    assert numbers
    with pytest.raises(IntakeError, match="private network"):
        checked(read_address(f"http://{host}/"), numbers, is_public)


def test_every_address_of_a_host_must_be_public() -> None:
    herald = read_address("herald.example")
    assert checked(herald, ["1.1.1.1", "8.8.8.8"], is_public) == "1.1.1.1"
    with pytest.raises(IntakeError, match=r"herald\.example lies in a private network"):
        checked(herald, ["1.1.1.1", "10.0.0.1"], is_public)
    with pytest.raises(IntakeError, match=r"There is no herald\.example on the internet"):
        checked(herald, [], is_public)


def test_a_name_that_cannot_be_resolved_in_time_has_no_address() -> None:
    assert resolve("herald.invalid", 80, 0.0) == ()
