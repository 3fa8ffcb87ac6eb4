#!/usr/bin/env python
"""Django's command line for this project."""

import sys

from urbanshift.start import load_settings, run_command

if __name__ == "__main__":
    load_settings()
    run_command(sys.argv)
