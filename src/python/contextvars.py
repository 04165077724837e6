"""Variables whose values belong to a context: each task has its own."""

# Supported: contexts and their variables.

from _contextvars import Context, ContextVar, Token, copy_context

__all__ = ('Context', 'ContextVar', 'Token', 'copy_context')
