"""Facts: what an article's clauses say, in a form that can be asked."""
