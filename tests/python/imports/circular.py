try:
    import first
except AttributeError as error:
    print(error)
try:
    import third
except ImportError as error:
    print(error)
    print(error.name, error.path, error.name_from)
try:
    import pack.a
except AttributeError as error:
    print(error)
import sys
print('first' in sys.modules, 'third' in sys.modules, 'pack' in sys.modules, 'pack.a' in sys.modules)
import fifth
print(fifth.value, fifth.sixth.read())
