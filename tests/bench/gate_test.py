"""The gate's two edges stay where they are promised."""

from quizapp.resources import questions
from tests.bench.gate import measure


def test_the_gate_catches_faults_and_lets_sound_items_pass():
    edges = measure(questions())
    assert edges.planted.total() > 500
    assert edges.caught.total() >= 0.95 * edges.planted.total(), edges.missed
    assert edges.refused <= 0.1 * edges.items
    assert edges.warned <= 0.1 * edges.items
