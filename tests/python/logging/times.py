import logging
import sys
import time

formatter = logging.Formatter('%(asctime)s %(message)s')
formatter.converter = time.gmtime
record = logging.LogRecord('x', logging.INFO, 'file.py', 3, 'at %s', ('noon',), None)
record.created = 86400 * 365 + 3661.25
record.msecs = 250.0
print(formatter.format(record))
print(formatter.formatTime(record, '%H:%M'))
short = logging.Formatter('%(asctime)s|%(message)s', '%Y/%m/%d %H.%M.%S')
short.converter = time.gmtime
print(short.format(record))
record = logging.makeLogRecord({'msg': 'made', 'name': 'by hand', 'levelname': 'INFO'})
print(record.getMessage(), record.name, record.levelname, record)
print(record.relativeCreated > 0, record.created > 1e9)
