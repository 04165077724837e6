"""TimedRotatingFileHandler, WatchedFileHandler, SocketHandler and DatagramHandler."""
import datetime
import logging
import logging.handlers
import os
import pickle
import socket
import struct
import threading
import time

logger = logging.getLogger('timed')
logger.setLevel(logging.DEBUG)
logger.propagate = False
handler = logging.handlers.TimedRotatingFileHandler('t.log', when='S', interval=1, backupCount=2, encoding='utf-8')
handler.setFormatter(logging.Formatter('%(message)s'))
logger.addHandler(handler)
for i in range(4):
    logger.info('line %d', i)
    time.sleep(1.1)
handler.close()
logger.removeHandler(handler)
files = sorted(os.listdir('.'))
print(len(files), files[0], all(handler.extMatch.search(name) for name in files[1:]), open('t.log').read())
print(handler.interval, handler.suffix, handler.when)
noon = 1_700_000_000
for when, at in (('midnight', None), ('W0', None), ('D', None), ('H', None), ('M', None), ('midnight', datetime.time(6, 30)), ('w6', datetime.time(12))):
    h = logging.handlers.TimedRotatingFileHandler('x.log', when=when, delay=True, utc=True, atTime=at)
    print(when, h.interval, h.computeRollover(noon) - noon)
for when in ('W', 'W7', 'Q'):
    try:
        logging.handlers.TimedRotatingFileHandler('x.log', when=when, delay=True)
    except ValueError as e:
        print(e)

watched = logging.handlers.WatchedFileHandler('w.log')
logger.addHandler(watched)
logger.info('one')
os.rename('w.log', 'old.log')
logger.info('two')
watched.close()
logger.removeHandler(watched)
print(open('old.log').read(), open('w.log').read())


def serve(listening, lines):
    connection, _ = listening.accept()
    with connection:
        while head := connection.recv(4):
            data = b''
            length = struct.unpack('>L', head)[0]
            while len(data) < length:
                data += connection.recv(length - len(data))
            record = logging.makeLogRecord(pickle.loads(data))
            lines.append((record.name, record.levelname, record.getMessage(), record.exc_text and record.exc_text.splitlines()[-1]))


lines = []
with socket.create_server(('localhost', 0)) as listening:
    thread = threading.Thread(target=serve, args=(listening, lines))
    thread.start()
    sender = logging.handlers.SocketHandler('localhost', listening.getsockname()[1])
    logger.addHandler(sender)
    logger.warning('over %s', 'the wire')
    try:
        1 / 0
    except ZeroDivisionError:
        logger.exception('failed')
    sender.close()
    logger.removeHandler(sender)
    thread.join()
print(lines)
with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as receiver:
    receiver.bind(('localhost', 0))
    sender = logging.handlers.DatagramHandler(*receiver.getsockname())
    logger.addHandler(sender)
    logger.error('datagram')
    data = receiver.recv(10000)
    print(struct.unpack('>L', data[:4])[0] == len(data) - 4, pickle.loads(data[4:])['msg'])
    sender.close()
