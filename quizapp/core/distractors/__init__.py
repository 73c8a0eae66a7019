"""Distractors: lures from the table of sources, and the choice of those that are surely wrong."""
