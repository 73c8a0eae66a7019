"""Accounts: what belongs to a person besides what they do with quizzes."""
