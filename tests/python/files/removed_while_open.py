import os
with open('f', 'w+') as f:
    f.write('still here')
    f.flush()
    os.remove('f')
    print(os.path.exists('f'))
    f.seek(0)
    print(f.read())
with open('g', 'w') as f:
    f.write('old')
with open('g') as old:
    with open('new', 'w') as f:
        f.write('replaced')
    os.replace('new', 'g')
    print(old.read(), open('g').read(), sorted(name for name in os.listdir() if not name.endswith('.py')))
