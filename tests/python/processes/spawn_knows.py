import multiprocessing as mp
import sys


def tell():
    me = mp.current_process()
    print(me.name, me._identity, mp.get_start_method(), mp.parent_process().name, sys.argv[1:], me.authkey == b'key')
    print(sys.modules['__main__'].__name__, __name__, hasattr(me, '_inheriting'))


if __name__ == '__main__':
    mp.current_process().authkey = b'key'
    for method in ('spawn', 'forkserver'):
        process = mp.get_context(method).Process(target=tell, name='told')
        process.start()
        process.join()
