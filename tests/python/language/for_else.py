def find(items, wanted):
    for index, item in enumerate(items):
        if item == wanted:
            print('found at', index)
            break
    else:
        print('no', wanted)


find('abc', 'b')
find('abc', 'z')
find([], 1)
for i in range(3):
    pass
print('i stays', i)
for i in range(0):
    print('never')
else:
    print('empty loop, else runs')
for a, (b, *c) in [(1, (2, 3, 4)), (5, (6,))]:
    print(a, b, c)
