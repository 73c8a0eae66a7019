"""The question bank: what a teacher finds again, sorts, shares and hands on."""
