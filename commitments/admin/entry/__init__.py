"""Entering a dialogue on one screen, from its summary on paper."""

from . import screen

__all__ = ["screen"]
