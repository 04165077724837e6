from .. import square
from ..square import area
from . import __name__ as package
DEPTH = len(__name__.split('.'))
