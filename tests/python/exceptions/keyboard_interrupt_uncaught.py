try:
    raise KeyboardInterrupt('by hand')
except Exception:
    print('not an Exception')
except BaseException as e:
    print(repr(e))
