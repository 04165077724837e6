import sys

print('to stdout')
try:
    sys.exit('fatal: no reason')
finally:
    print('finally runs')
