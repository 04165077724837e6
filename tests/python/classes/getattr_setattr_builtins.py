class P:
    x = 1


p = P()
setattr(p, 'y', 2)
print(getattr(p, 'x'), getattr(p, 'y'), getattr(p, 'z', None), hasattr(p, 'y'), hasattr(p, 'z'))
delattr(p, 'y')
print(hasattr(p, 'y'), vars(p))
for f in (lambda: getattr(p, 'z'), lambda: delattr(p, 'z'), lambda: getattr(p, 5), lambda: setattr(p, 'a')):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
p.__dict__['w'] = 9
print(p.w)
print([n for n in dir(p) if not n.startswith('__')])
