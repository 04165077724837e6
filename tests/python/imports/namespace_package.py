import space.inner
from space import other
import space.deep.module
print(space.inner.name, other.name, space.deep.module.name)
print(space, list(space.__path__), hasattr(space, '__file__'), space.__doc__)
print(space.__spec__.name, space.__spec__.origin)
