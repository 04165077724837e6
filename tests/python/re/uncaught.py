import re

print(re.search('b', 'abc').group())
re.search('b', 'abc').group('name')
