"""Traceback objects and their frames."""
import sys


def show(function):
    """Prints what a function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(function()))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
def tb():
    def f():
        raise ValueError('v')
    try:
        f()
    except ValueError as e:
        t = e.__traceback__
        names = []
        while t:
            names.append((t.tb_frame.f_code.co_name, t.tb_lineno, t.tb_frame.f_lineno, sorted(t.tb_frame.f_locals)[:3], type(t.tb_lasti).__name__))
            t = t.tb_next
        print(names)
        e2 = KeyError('z').with_traceback(e.__traceback__)
        return e2.__traceback__ is e.__traceback__, e.__traceback__.tb_next.tb_frame.f_back.f_code.co_name


@show
def tb_none():
    e = ValueError().with_traceback(None)
    e.with_traceback(5)


@show
def excinfo():
    try:
        1/0
    except ZeroDivisionError:
        t, v, tb = sys.exc_info()
        print(t, v, tb.tb_lineno, sys.exception() is v)
    return sys.exc_info(), sys.exception()
