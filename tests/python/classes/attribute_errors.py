class Thing:
    colour = 'red'

    def paint(self):
        pass


t = Thing()
for f in (
    lambda: t.missing,
    lambda: t.color,
    lambda: Thing.missing,
    lambda: t.piant(),
    lambda: (5).foo,
    lambda: 'x'.uper(),
    lambda: [].push(1),
    lambda: None.x,
    lambda: len.x,
    lambda: t.paint.foo,
    lambda: {}.has_key('a'),
    lambda: print.missing,
):
    try:
        f()
    except AttributeError as e:
        print(e)
try:
    t.missing
except AttributeError as e:
    print(e.name, e.obj is t)
try:
    (5).x = 1
except AttributeError as e:
    print(e)
try:
    int.x = 1
except TypeError as e:
    print(e)
try:
    object().x = 1
except AttributeError as e:
    print(e)
