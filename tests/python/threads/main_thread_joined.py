"""A thread that joins the main thread goes on when the program's last statement is done."""
import atexit
import threading


def wait_for_main():
    main = threading.main_thread()
    main.join()
    print('main has ended:', not main.is_alive(), repr(main).replace(str(main.ident), 'number'))


threading.Thread(target=wait_for_main).start()
atexit.register(print, 'atexit')
print('last statement')
