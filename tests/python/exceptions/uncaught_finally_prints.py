import sys

try:
    try:
        raise OSError('disk')
    finally:
        print('cleaning')
finally:
    print('leaving', file=sys.stderr)
