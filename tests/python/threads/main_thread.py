"""The main thread, as itself and as others see it."""
import threading

main = threading.main_thread()
print(main is threading.current_thread(), main.name, main.daemon, main.is_alive(), type(main).__name__)
print(main.ident == threading.get_ident(), main.native_id == threading.get_native_id())
print(threading.enumerate() == [main], threading.active_count(), repr(main).replace(str(main.ident), 'number'))
for call in (main.start, main.join, lambda: main.join(1), lambda: setattr(main, 'daemon', True)):
    try:
        call()
    except RuntimeError as error:
        print(error)


def look():
    print(threading.main_thread() is main, threading.current_thread() is main, main.is_alive())
    main.join(0.01)
    print(threading.main_thread().is_alive())


thread = threading.Thread(target=look)
thread.start()
thread.join()
