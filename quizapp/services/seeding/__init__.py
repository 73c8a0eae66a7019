"""A large database to measure pages on: one teacher with many articles, questions, quizzes and attempts."""

from quizapp.services.seeding.run import Seeded, Size, seed_database

__all__ = ["Seeded", "Size", "seed_database"]
