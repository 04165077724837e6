# The first line.
with open(__file__) as source:
    print(source.readline(), end='')
    print(len(source.readlines()))
