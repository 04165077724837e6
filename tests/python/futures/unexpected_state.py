"""An executor that starts a future twice is told, and it is logged."""
import logging
import sys
from concurrent.futures import Future


def show(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


class Short(logging.Formatter):
    def format(self, record):
        return f'{record.name} {record.levelname} {record.msg} {record.args[1:]}'


handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(Short())
logging.getLogger('concurrent.futures').addHandler(handler)
running, cancelled = Future(), Future()
print(running.set_running_or_notify_cancel(), running.running(), running.cancel())
show('running', running.set_running_or_notify_cancel)
cancelled.cancel()
print(cancelled.set_running_or_notify_cancel(), cancelled.cancelled(), cancelled._state)
show('cancelled', cancelled.set_running_or_notify_cancel)
