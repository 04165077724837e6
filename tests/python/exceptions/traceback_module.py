import traceback


def f():
    raise ValueError('shown')


try:
    f()
except ValueError as e:
    traceback.print_exc()
    print(traceback.format_exc().splitlines()[-1])
    print(traceback.format_exception_only(e))
print('goes on')
