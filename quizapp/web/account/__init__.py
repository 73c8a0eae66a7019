"""Signing in and out. Flask-Security owns the views; the form and its page are ours."""
