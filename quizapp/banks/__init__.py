"""Banks: one article and its items as files that a person can write by hand; docs/item-format.md tells their form."""

from quizapp.banks.read import read_bank
from quizapp.banks.values import ARTICLE, ITEMS, Bank, BankArticle, BankError, Fault
from quizapp.banks.write import write_bank

__all__ = ["ARTICLE", "ITEMS", "Bank", "BankArticle", "BankError", "Fault", "read_bank", "write_bank"]
