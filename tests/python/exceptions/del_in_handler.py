def f():
    e = 'kept?'
    try:
        raise ValueError('x')
    except ValueError as e:
        pass
    try:
        return e
    except UnboundLocalError as err:
        return str(err)


print(f())
errors = []
for x in ('1', 'a', '2', ''):
    try:
        errors.append(int(x))
    except ValueError as e:
        errors.append(str(e))
print(errors)
saved = None
try:
    raise KeyError('saved')
except KeyError as e:
    saved = e
print(repr(saved))
try:
    raise saved
except KeyError as again:
    print(again is saved)
