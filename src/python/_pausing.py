"""Waiting for an answer from outside, as requests does. gevent's monkey.patch_socket puts another `pause` here."""

import _kernel


def pause(seconds, what):
    """Lets time pass; `what` is waited for, in words."""
    _kernel.sleep(seconds)
