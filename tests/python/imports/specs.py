import pack.module as module
import pack
spec = module.__spec__
print(spec.name, spec.parent, spec.origin, spec.has_location, spec.submodule_search_locations)
print(type(spec).__name__, type(module.__loader__).__name__, spec.loader is module.__loader__)
print(module.__file__, module.__cached__, module.__package__)
print(pack.__spec__.parent, pack.__spec__.submodule_search_locations, pack.__file__)
print(__file__, __doc__)
import sys
print(sys.modules['pack'] is pack, sys.modules[__name__].module is module)
