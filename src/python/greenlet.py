"""A stand-in for the package greenlet, made for Lockstep: stacks within a thread, switched to by hand.

It has greenlet, getcurrent, GreenletExit and error, with the package's rules and messages. It has no gr_frame, gr_context, tracing
or C interface, and a suspended greenlet that nothing refers to any more is dropped without a GreenletExit.
"""

# Supported: greenlet, getcurrent, GreenletExit, error; no gr_frame, gr_context or tracing; a suspended greenlet that nothing
# refers to any more is dropped without a GreenletExit.

from _greenlet import GreenletExit, error, getcurrent, greenlet

__all__ = ['getcurrent', 'greenlet', 'GreenletExit', 'error']
__version__ = '3.5.6'
GREENLET_USE_GC = True
GREENLET_USE_TRACING = False
GREENLET_USE_CONTEXT_VARS = False
