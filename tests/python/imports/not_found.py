import sys, types

def attempt(name):
    try:
        __import__(name)
    except ImportError as error:
        print(type(error).__name__, error, error.name, error.path)

attempt('nowhere')
attempt('os.nowhere')
attempt('package.nowhere')
attempt('plain.nowhere')
sys.modules['refused'] = None
attempt('refused')
try:
    from package import nothing
except ImportError as error:
    print(error, error.name, error.path)
try:
    from . import sibling
except ImportError as error:
    print(error)
try:
    import package.too_far
except ImportError as error:
    print(error)
try:
    import math.sub
except ImportError as error:
    print(error)
