"""The question core: text, dates, facts, items, checks and grading.

Code in this folder is pure. It imports the standard library only, opens no file, reads no clock,
and draws no random number that it was not handed: the same values in give the same values out, in
any process. What it needs from outside (a parse, a day, a seed) arrives as an argument.
"""
