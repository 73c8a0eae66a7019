"""Page furniture is struck out with its reason, and no sentence of an article is."""

import pytest

from quizapp.intake.furniture import mark_furniture, read_byline, why_furniture
from quizapp.intake.pieces import split_pieces

CAPTION, MORE, SHARING = "a picture’s caption or credit", "leads to other pages", "buttons for sharing"
DATED, RIGHTS, ABOUT = "when it was published", "about rights", "about its publication"
OFFERS, TERMS, COMMENTS = "offers a newsletter or an account", "about cookies or terms", "about comments"
AD, AUTHOR, NAVIGATION = "the place of an advertisement", "who wrote it", "the page’s navigation"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Advertisement", AD),
        ("ADVERTISEMENT", AD),
        ("Sponsored content", AD),
        ("Story continues below advertisement", AD),
        ("Article continues after the video", AD),
        ("By Ann Orr", AUTHOR),
        ("By Ann Orr and Bob Lee", AUTHOR),
        ("By ANN ORR | The Farholm Herald", AUTHOR),
        ("by Ann Orr, Science correspondent", AUTHOR),
        ("Words by Ann van der Orr", AUTHOR),
        ("By Ann Orr in Farholm, 3 March 2021", AUTHOR),
        ("By Ann Orr • Published March 3, 2021 10:04 am", AUTHOR),
        ("3 March 2021", DATED),
        ("Wed 3 Mar 2021 10.04 GMT", DATED),
        ("Published: March 3rd, 2021", DATED),
        ("Published 3 March 2021, updated 4 March 2021", DATED),
        ("Last updated on 2021-03-03 at 10:04", DATED),
        ("5 min read", DATED),
        ("2 hours ago", DATED),
        ("Photo: Bob Lee", CAPTION),
        ("Photograph by Bob Lee", CAPTION),
        ("Image source, Getty Images", CAPTION),
        ("Image caption, The light as it looks today", CAPTION),
        ("FILE - The light at Farholm is seen in a storm in 2019.", CAPTION),
        ("Reuters/Bob Lee", CAPTION),
        ("Getty Images", CAPTION),
        ("Visitors climb the tower at Farholm. (AP Photo/Bob Lee)", CAPTION),
        ("The light at dusk. Photograph: Bob Lee/Alamy", CAPTION),
        ("A ship passes the reef on a calm day. REUTERS/Bob Lee", CAPTION),
        ("Read more", MORE),
        ("READ MORE: The ten best lighthouses", MORE),
        ("Also read: Why the reef moves", MORE),
        ("Related articles", MORE),
        ("Related: Why the reef moves", MORE),
        ("You may also like", MORE),
        ("More on this story", MORE),
        ("Continue reading", MORE),
        ("Click here to see the map", MORE),
        ("Watch: The tower from above", MORE),
        ("Most read", MORE),
        ("Share", SHARING),
        ("Share this article", SHARING),
        ("Facebook Twitter WhatsApp Email", SHARING),
        ("Follow us on Twitter for more", SHARING),
        ("12 comments", COMMENTS),
        ("Leave a comment", COMMENTS),
        ("Join the conversation", COMMENTS),
        ("Comments (4)", COMMENTS),
        ("Sign up for our newsletter", OFFERS),
        ("Get the best stories in your inbox. No spam.", OFFERS),
        ("Subscribe now", OFFERS),
        ("Sign in", OFFERS),
        ("Become a member", OFFERS),
        ("Already a subscriber? Log in", OFFERS),
        ("We use cookies to make this site better. You can refuse them.", TERMS),
        ("Accept all cookies", TERMS),
        ("Privacy policy", TERMS),
        ("© 2021 The Farholm Herald. All rights reserved.", RIGHTS),
        ("Copyright 2021 The Farholm Herald", RIGHTS),
        ("This work is licensed under CC BY 4.0.", RIGHTS),
        ("CC BY-SA 4.0", RIGHTS),
        ("This article was originally published in The Conversation.", ABOUT),
        ("This story was amended on 4 March 2021 to correct the height of the tower.", ABOUT),
        ("Editor’s note: The tower is now closed.", ABOUT),
        ("(Reporting by Ann Orr; Editing by Bob Lee)", ABOUT),
        ("The Associated Press contributed to this report.", ABOUT),
        ("https://herald.example/light", "its address"),
        ("Source: The Farholm Herald", "its source"),
        ("Home > News > Europe", NAVIGATION),
        ("Skip to main content", NAVIGATION),
        ("Tags: lighthouses, Farholm", NAVIGATION),
        ("Menu", NAVIGATION),
    ],
)
def test_furniture_is_named(text: str, reason: str) -> None:
    assert why_furniture(text) == reason


@pytest.mark.parametrize(
    "text",
    [
        "It sank.",
        "Where do they go from here?",
        "The keeper",
        "By Sunday the storm had passed.",
        "By Ann’s own account it was dark.",
        "By March 2021",
        "By contrast, Farholm did not.",
        "“Follow us on Twitter,” she told the crowd.",
        '"Read more," the teacher said.',
        "“Share this story,” the poster says.",
        "Share prices fell by 4% on Monday.",
        "Sharing is what the town does best.",
        "Comments on the plan may be sent to the council until May.",
        "No comment was made by the council.",
        "Sign up to the navy, the posters said, and thousands did.",
        "Get the boats in, he shouted, before the storm comes.",
        "Join the navy and see the world was what the poster said.",
        "Subscribers paid four shillings a year.",
        "Cookies were baked for the visitors.",
        "We use the tower as a landmark, a fisherman said.",
        "Copyright law protects the design for 70 years.",
        "The report was published on 3 March 2021 by the council.",
        "Published in 1871, the book made the town famous.",
        "This article of the treaty was never used.",
        "This story is true, and older than the town.",
        "Related species live on the reef.",
        "More from the reef is known today than ever before.",
        "Watch the birds, and you will know the weather.",
        "Photographs of the tower show that it leaned.",
        "Images of the storm were seen around the world.",
        "A picture by Turner hangs in the hall, and it shows the reef.",
        "File the papers by noon, the clerk said.",
        "Reuters reported that the keeper had left.",
        "Home is where the lamp is, the keeper said.",
        "Menus in the town name the fish of the reef.",
        "Search parties went out at dawn.",
        "News of the wreck came late.",
        "On 3 March 2021 the lamp went out.",
        "Next, the council closed the tower.",
        "Tags on the birds showed where they came from.",
        "The source: a spring above the town.",
        "He read all of it. She contributed to this report of the council in 1871 and was paid for it.",
        "Advertisements for the tower hang in the station.",
        "Photo: " + "It was a long story that somebody told. " * 30,
    ],
)
def test_what_an_article_says_stays(text: str) -> None:
    assert why_furniture(text) == ""


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("By Ann Orr, BBC News", "Ann Orr, BBC News"),
        ("By Ann Orr | 3 March 2021", "Ann Orr"),
        ("BY ANN ORR", "ANN ORR"),
        ("Story by Ann Orr for The Mail", "Ann Orr for The Mail"),
        ("By accident or design", ""),
        ("By Ann", ""),
        ("By Ann Orr: a life", ""),
        ("Ann Orr", ""),
    ],
)
def test_a_byline_names_its_people(line: str, who: str) -> None:
    assert read_byline(line) == who


def test_the_title_and_what_stands_there_twice_are_struck_out() -> None:
    long = "The keeper left in 1987 and never came back to it."
    paragraphs = ["The Light at Farholm", "Later", long, "Later", long, "It sank.", "It sank."]
    marked = mark_furniture(paragraphs, "The light at Farholm")
    assert [piece.furniture for piece in marked] == [
        "the title",
        "",
        "",
        "stands there twice",
        "stands there twice",
        "",
        "",
    ]
    assert [piece.text for piece in marked] == paragraphs


@pytest.mark.parametrize(
    ("raw", "pieces"),
    [
        ("The light\nBy Ann Orr\n\nIt was built.", ["The light", "By Ann Orr", "It was built."]),
        ("It was built in\n1811 by merchants.", ["It was built in", "1811 by merchants."]),
        (
            "The lighthouse was built in 1811 by a company of\nmerchants from the town, as the plaque\nsays.\n\nIt.",
            [
                "The lighthouse was built in 1811 by a company of merchants from the town, as the plaque says.",
                "It.",
            ],
        ),
        (
            f"Image caption, The light as it looks to ships from the sea today\n{'The light. ' * 13}\n\nIt stood.",
            [
                "Image caption, The light as it looks to ships from the sea today",
                ("The light. " * 13).strip(),
                "It stood.",
            ],
        ),
        ("The light.\r\n\r\n* * *\r\n\r\nIt stood.", ["The light.", "It stood."]),
    ],
)
def test_lines_are_paragraphs_unless_they_were_broken(raw: str, pieces: list[str]) -> None:
    assert split_pieces(raw) == pieces
