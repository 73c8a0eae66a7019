import pytest

from quizapp import language

SPLIT = [
    ["It killed Maj. Gen. Qasem Soleimani.", "The U.S. Army left the U.S. at once."],
    ["The study by Smith et al. found 2.5 million cells.", "He lives at No. 10 Downing St. in London."],
    ["He said no. 5 men came."],
    ["“A horse!", "A horse!", "My kingdom for a horse!” he cried."],
    ["“Why?” Langley asked.", "“No way!”", "The man left."],
    ["The statement was “factual.”", "It did not say more."],
    ['She said: "We lost."', '"Who?" he asked... and then left.'],
    ["George W. Bush met J. K. Rowling.", "World War I.", "The end came at 5 p.m."],
    ["They ate vitamin C. They slept."],
    ["He was sorry…", "But he left.", "The iPhone came.", "iPhones sold well."],
    ["The law (passed in 2010.)", "It was repealed."],
    ["He wrote “as you would ”.", "Then he left."],
    ["(CNN) — Iraq’s government said Sunday that “all had left”, a spokesman added; nobody stayed."],
    ["It opened in 1990.It closed in 2000."],
]


@pytest.mark.parametrize("sentences", SPLIT)
def test_sentences_end_where_a_reader_ends_them(sentences):
    text = " ".join(sentences)

    found = [text[s.start : s.end] for s in language.parse(text).sentences]

    assert found == sentences
