print('circle is imported')
from .square import area as square_area
from ..shapes.deep.inner import DEPTH
def area(radius):
    return 3 * square_area(radius) + DEPTH
