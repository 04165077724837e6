"""Where packages would be installed: there are none here."""

# Supported: where packages would be installed; there are none.

import sys

PREFIXES = [sys.prefix]
ENABLE_USER_SITE = False
USER_SITE = '/home/lockstep/.local/lib/python3.13/site-packages'
USER_BASE = '/home/lockstep/.local'


def getsitepackages(prefixes=None):
    return ['/usr/lib/python3.13/site-packages']


def getuserbase():
    return USER_BASE


def getusersitepackages():
    return USER_SITE


def addsitedir(sitedir, known_paths=None):
    if sitedir not in sys.path:
        sys.path.append(sitedir)


def main():
    """Nothing is left to be set up."""
