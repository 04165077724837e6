n = 10
while n > 0:
    n -= 3
    if n == 4:
        continue
    print(n)
else:
    print('done', n)

while True:
    n += 1
    if n > 2:
        break
else:
    print('never')
print('left at', n)

i = 0
while i < 3:
    j = 0
    while True:
        j += 1
        if j > i:
            break
    else:
        print('never')
    print(i, j)
    i += 1
