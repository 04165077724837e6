a = [1, 2, 3, 4, 5]
del a[0]
del a[-1], a[1:2]
print(a)
d = {'x': 1, 'y': 2}
del d['x']
print(d)
x = y = 1
del x, y
try:
    x
except NameError as e:
    print(e)


class C:
    pass


c = C()
c.v = 1
del c.v
print(hasattr(c, 'v'))
for bad in ('d["q"]', 'a[9]', 'c.v', '(1,)[0]'):
    try:
        if bad == 'd["q"]':
            del d['q']
        elif bad == 'a[9]':
            del a[9]
        elif bad == 'c.v':
            del c.v
        else:
            t = (1,)
            del t[0]
    except Exception as e:
        print(type(e).__name__, e)
