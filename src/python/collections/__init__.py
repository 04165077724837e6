"""Containers beyond the built-in ones."""

# Supported: containers beyond the built-in ones.

from _collections import OrderedDict, defaultdict, deque
from collections import abc
from collections._chain_map import ChainMap
from collections._counter import Counter
from collections._named import namedtuple
from collections._wrappers import UserDict, UserList, UserString

namedtuple.__module__ = 'collections'

__all__ = ['ChainMap', 'Counter', 'OrderedDict', 'UserDict', 'UserList', 'UserString', 'defaultdict', 'deque',
           'namedtuple']
