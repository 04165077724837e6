import re

print(re.sub('a', 'b', 'aaa', 2))
print(re.split(',', 'a,b,c', 1))
try:
    re.sub('a', 'b', 'aaa', 1, count=2)
except TypeError as error:
    print(error)
try:
    re.sub('a', 'b', 'aaa', 1, 0, 3)
except TypeError as error:
    print(error)
