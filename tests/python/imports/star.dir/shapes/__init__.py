"""Shapes."""
print('shapes is imported')
from .square import area
from . import circle as round
__all__ = ['area', 'circle', 'hidden']
hidden = 1
visible = 2
