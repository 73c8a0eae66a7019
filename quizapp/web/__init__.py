"""Pages: a package for each audience, which imports no sibling; what they share lies beside them in this folder."""
