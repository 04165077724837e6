import pickle


def attempt(function, *args, **options):
    try:
        print(repr(function(*args, **options)))
    except Exception as error:
        print(type(error).__name__, str(error).split(' at 0x')[0])


for p in (-1, 0, 1, 2, 3, 4, 5, 6): attempt(lambda: pickle.loads(pickle.dumps([p], p)))
attempt(pickle.loads, b''); attempt(pickle.loads, pickle.dumps([1])[:-1]); attempt(pickle.loads, 'x'); attempt(pickle.dump, 1, 2); attempt(pickle.load, 3)
