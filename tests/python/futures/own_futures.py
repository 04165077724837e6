from concurrent.futures import CancelledError, Future, InvalidStateError

future = Future()
print(repr(future).split(' state=')[1], future.done())
print(future.set_running_or_notify_cancel(), future.running(), repr(future).split(' state=')[1])
future.set_result([1, 2])
print(future.result(), repr(future).split(' state=')[1])
for action in (lambda: future.set_result(2), lambda: future.set_exception(ValueError())):
    try:
        action()
    except InvalidStateError as error:
        print('InvalidStateError', str(error)[:19])
    except RuntimeError as error:
        print('RuntimeError', error)
failed = Future()
failed.set_exception(KeyError('k'))
print(repr(failed.exception()), repr(failed).split(' state=')[1])
gone = Future()
print(gone.cancel(), gone.set_running_or_notify_cancel(), gone._state)
try:
    gone.result()
except CancelledError as error:
    print('CancelledError', error.args)
try:
    gone.set_result(1)
except InvalidStateError as error:
    print('InvalidStateError', str(error).split(':')[0])
