# SPDX-License-Identifier: GPL-3.0-or-later
"""The second treasurer: all commands and lists together."""
import commands_loan
import commands_meeting
import commands_money
import commands_people
import lists
from book import Book
from fields import Refused

__all__ = ["Book", "Refused", "commands_loan", "commands_meeting", "commands_money", "commands_people", "lists"]
