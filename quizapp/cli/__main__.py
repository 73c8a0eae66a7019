"""`python -m quizapp.cli`: how the command starts its own children."""

from quizapp.cli import main

main()
