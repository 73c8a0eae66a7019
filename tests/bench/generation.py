"""What writing questions costs: CPU for one article, memory, and how both grow with the length of the text."""

import resource
import subprocess
import sys
import time
from itertools import cycle

import click

from quizapp import language, resources
from quizapp.banks import read_bank
from quizapp.core.generate import generate

ARTICLE = 700
SHORT, LONG = 5_000, 50_000


def text_of(words: int) -> str:
    """Paragraphs of the bundled articles, over and over, up to a number of words."""
    folders = sorted(path for path in resources.questions().iterdir() if path.is_dir())
    paragraphs = "\n\n".join(read_bank(path).article.text for path in folders).split("\n\n")
    taken: list[str] = []
    for paragraph in cycle(paragraphs):
        taken.append(paragraph)
        words -= len(paragraph.split())
        if words <= 0:
            break
    return "\n\n".join(taken)


def cost(words: int) -> float:
    """Seconds of CPU for reading a text of that many words and writing questions about it, the model loaded."""
    text = text_of(words)
    language.parse("The model loads on first use.")
    start = time.process_time()
    generate(language.read(text))
    return time.process_time() - start


def measure(words: int) -> tuple[float, int]:
    """CPU seconds and the largest resident size in MB, in a process of its own."""
    command = [sys.executable, "-m", "tests.bench.generation", str(words)]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    return float(told[0]), int(told[1])


def main() -> None:
    """Print what an article costs and how cost grows."""
    spent = {words: measure(words) for words in (ARTICLE, SHORT, LONG)}
    for words, (seconds, megabytes) in spent.items():
        click.echo(
            f"generate {words:>6} words, model loaded  {seconds:6.2f} s of CPU   {megabytes} MB resident at most"
        )
    click.echo(f"generate {LONG} words take {spent[LONG][0] / spent[SHORT][0]:.1f} times what {SHORT} take")


if __name__ == "__main__":
    spent = cost(int(sys.argv[1]))
    kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    sys.stdout.write(f"{spent} {kilobytes // 1024}\n")
