import atexit, os, multiprocessing as mp
atexit.register(print, 'end of', 'parent', flush=True)
def work():
    atexit.register(print, 'never in a child of multiprocessing')
    print('working')
if __name__ == '__main__':
    pid = os.fork()
    if pid == 0:
        os._exit(0)
    os.waitpid(pid, 0)
    p = mp.Process(target=work)
    p.start()
    p.join()
    print('joined')
