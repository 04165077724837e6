"""`sys._getframe` and frame objects."""
import sys


def show(function):
    """Prints what a function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(function()))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
def frames():
    def f():
        x = 1
        fr = sys._getframe()
        print(fr.f_code.co_name, fr.f_lineno, fr.f_locals['x'], fr.f_back.f_code.co_name, fr.f_globals is globals(), type(fr).__name__, fr.f_builtins is not None, fr.f_trace, fr.f_lasti > 0)
        print(sys._getframe(1).f_code.co_name, sys._getframe(0) is fr)
        return fr
    fr = f()
    print(sorted(fr.f_locals), fr.f_back.f_code.co_name)
    sys._getframe(1000)
