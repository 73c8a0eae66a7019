"""Questions in and out: gathered for a file with a report of what it loses, and read from one as drafts."""
