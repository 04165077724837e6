def run(kind):
    print('run', kind and kind.__name__)
    try:
        if kind:
            raise kind('message')
    except ValueError as e:
        print('value', e)
    except (KeyError, IndexError) as e:
        print('lookup', repr(e))
    except Exception:
        print('other')
    else:
        print('else')
    finally:
        print('finally')


for k in (None, ValueError, KeyError, IndexError, TypeError):
    run(k)
try:
    try:
        raise OSError('inner')
    finally:
        print('inner finally')
except OSError as e:
    print('outer', e)
try:
    e
except NameError as x:
    print(x)
