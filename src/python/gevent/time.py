"""`time`, with a sleep that lets other greenlets run."""

from gevent.hub import sleep

__all__ = ['sleep']
