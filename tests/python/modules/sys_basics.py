import sys

print(sys.version_info[:2], sys.version_info >= (3, 8), sys.version_info.major, sys.maxsize, sys.byteorder, sys.platform, len(sys.argv), type(sys.path).__name__)
print(sys.getrecursionlimit(), sys.getswitchinterval(), sys.stdout.write('written\n'), sys.stdin is not None, 'sys' in sys.modules, sys.modules['sys'] is sys)
sys.stderr.write('on stderr\n')
sys.stdout.flush()
print(sys.float_info.max, sys.getdefaultencoding(), sys.hexversion > 0, sys.argv[0].endswith('sys_basics.py'))
sys.setrecursionlimit(200)


def f(n):
    return f(n + 1)


try:
    f(0)
except RecursionError as e:
    print(e)
sys.setrecursionlimit(1000)
sys.setswitchinterval(0.01)
print(sys.getswitchinterval(), sys.exc_info(), sys.getrefcount is not None, sys.intern('a'))
try:
    sys.setrecursionlimit(0)
except ValueError as e:
    print(e)
