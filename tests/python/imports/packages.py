import shapes
import shapes.deep.inner as inner
from shapes import circle, round
from shapes.square import area as square
import shapes.circle

print(shapes.__name__, shapes.__doc__, shapes.__package__, shapes.__path__)
print(inner.__name__, inner.__package__, inner.package, inner.__file__)
print(circle is round, shapes.circle.area(2), square(3))
print(sorted(name for name in vars(shapes) if not name.startswith('_')))
print(shapes, inner)
print(__name__, __package__, __spec__)
