"""Exceptions of calls arrive as they were raised, with their context."""
import sys
from concurrent.futures import ThreadPoolExecutor


class Own(Exception):
    pass


def fail():
    try:
        {}['key']
    except KeyError as error:
        raise Own('text', 1) from error


with ThreadPoolExecutor(1) as executor:
    future = executor.submit(fail)
    error = future.exception()
    print(repr(error), repr(error.__cause__), error.__traceback__ is not None)
    for _ in range(2):
        try:
            future.result()
        except Own as raised:
            print(raised is error)
    for leave in (sys.exit, KeyboardInterrupt, GeneratorExit):
        def raise_it():
            raise leave() if isinstance(leave, type) else SystemExit(4)
        future = executor.submit(raise_it)
        print(repr(future.exception()))
    print(executor.submit(abs, -3).result())
    outer = executor.submit(lambda: 1 / 0)
    print(repr(outer.exception()), repr(outer).partition('state=')[2])
