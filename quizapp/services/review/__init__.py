"""Review: deciding on questions one by one or many at once, taking a decision back, and asking for other questions."""
