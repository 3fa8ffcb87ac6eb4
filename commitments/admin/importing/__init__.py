"""Documents in: a summary is handed in, gone through, and becomes the draft of a dialogue."""

from . import differences, handing_in, screen

__all__ = ["differences", "handing_in", "screen"]
