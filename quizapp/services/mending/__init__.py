"""Mending: what is put right after the lesson, in marks and in articles, and what follows from it."""
