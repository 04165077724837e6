import multiprocessing as mp
import pickle


def child():
    print(mp.current_process().authkey)


if __name__ == '__main__':
    key = mp.current_process().authkey
    print(type(key).__name__, isinstance(key, bytes), len(key), mp.Process().authkey == key)
    try:
        pickle.dumps(key)
    except TypeError as e:
        print(e)
    mp.current_process().authkey = b'abc'
    process = mp.Process(target=child)
    process.start()
    process.join()
    print(process.authkey, sorted(mp.current_process()._config))
