"""What is registered for the end of the threads: called from the last to the first; none can be added then, and an exception ends the rest."""
import atexit
import threading


def late():
    print('late')
    try:
        threading._register_atexit(print, 'too late')
    except RuntimeError as error:
        print(error)


def fails():
    raise ValueError('at the end')


atexit.register(print, 'atexit')
threading._register_atexit(print, 'never')
threading._register_atexit(fails)
threading._register_atexit(late)
threading._register_atexit(print, 'first', end='!\n')
threading._threading_atexits[-1]()
