"""Files that are rotated as time passes, and files that somebody else moves away."""

import logging
import os
import re
import time
from logging._rotating import BaseRotatingHandler

_DAY = 24 * 60 * 60
# Seconds, the name of a finished file behind its first one's, and what such a name looks like.
_KINDS = {
    'S': (1, '%Y-%m-%d_%H-%M-%S', r'\d{4}-\d{2}-\d{2}_\d{2}-\d{2}-\d{2}'),
    'M': (60, '%Y-%m-%d_%H-%M', r'\d{4}-\d{2}-\d{2}_\d{2}-\d{2}'),
    'H': (3600, '%Y-%m-%d_%H', r'\d{4}-\d{2}-\d{2}_\d{2}'),
    'D': (_DAY, '%Y-%m-%d', r'\d{4}-\d{2}-\d{2}'),
    'W': (7 * _DAY, '%Y-%m-%d', r'\d{4}-\d{2}-\d{2}'),
}


class TimedRotatingFileHandler(BaseRotatingHandler):
    """Begins a new file every so many seconds, minutes, hours or days, at midnight or on a day of the week."""

    def __init__(self, filename, when='h', interval=1, backupCount=0, encoding=None, delay=False, utc=False, atTime=None, errors=None):
        super().__init__(filename, 'a', encoding, delay, errors)
        self.when = when.upper()
        self.backupCount = backupCount
        self.utc = utc
        self.atTime = atTime
        if self.when.startswith('W'):
            if len(self.when) != 2:
                raise ValueError(f'You must specify a day for weekly rollover from 0 to 6 (0 is Monday): {self.when}')
            if not '0' <= self.when[1] <= '6':
                raise ValueError(f'Invalid day specified for weekly rollover: {self.when}')
            self.dayOfWeek = int(self.when[1])
        kind = _KINDS.get('D' if self.when == 'MIDNIGHT' else self.when[:1] if self.when.startswith('W') else self.when)
        if kind is None:
            raise ValueError(f'Invalid rollover interval specified: {self.when}')
        seconds, self.suffix, pattern = kind
        self.extMatch = re.compile(r'(?<!\d)' + pattern + r'(?!\d)')
        self.interval = seconds * interval
        exists = os.path.exists(self.baseFilename)
        self.rolloverAt = self.computeRollover(int(os.stat(self.baseFilename).st_mtime) if exists else int(time.time()))

    def computeRollover(self, currentTime):
        if self.when != 'MIDNIGHT' and not self.when.startswith('W'):
            return currentTime + self.interval
        moment = time.gmtime(currentTime) if self.utc else time.localtime(currentTime)
        passed = (moment.tm_hour * 60 + moment.tm_min) * 60 + moment.tm_sec
        at = _DAY if self.atTime is None else (self.atTime.hour * 60 + self.atTime.minute) * 60 + self.atTime.second
        wait = at - passed
        day = moment.tm_wday
        if wait <= 0:
            wait += _DAY
            day = (day + 1) % 7
        result = currentTime + wait
        if self.when.startswith('W') and day != self.dayOfWeek:
            result += (self.dayOfWeek - day) % 7 * _DAY
        return result + self.interval - _DAY * (7 if self.when.startswith('W') else 1)

    def shouldRollover(self, record):
        return int(time.time()) >= self.rolloverAt and (not os.path.exists(self.baseFilename) or os.path.isfile(self.baseFilename))

    def getFilesToDelete(self):
        """Finished files beyond as many as are kept, the oldest ones."""
        folder, name = os.path.split(self.baseFilename)
        finished = [other for other in os.listdir(folder)
                    if other.startswith(name + '.') and self.extMatch.fullmatch(other[len(name) + 1:])]
        return [os.path.join(folder, other) for other in sorted(finished)[:max(0, len(finished) - self.backupCount)]]

    def doRollover(self):
        now = int(time.time())
        began = self.rolloverAt - self.interval
        moment = time.gmtime(began) if self.utc else time.localtime(began)
        finished = self.rotation_filename(self.baseFilename + '.' + time.strftime(self.suffix, moment))
        if os.path.exists(finished):
            return
        if self.stream:
            self.stream.close()
            self.stream = None
        self.rotate(self.baseFilename, finished)
        if self.backupCount > 0:
            for old in self.getFilesToDelete():
                os.remove(old)
        if not self.delay:
            self.stream = self._open()
        self.rolloverAt = self.computeRollover(now)
        while self.rolloverAt <= now:
            self.rolloverAt += self.interval


class WatchedFileHandler(logging.FileHandler):
    """Opens its file anew when it is no longer the one of that name."""

    def __init__(self, filename, mode='a', encoding=None, delay=False, errors=None):
        super().__init__(filename, mode, encoding, delay, errors)
        self.dev, self.ino = -1, -1
        self._statstream()

    def _statstream(self):
        if self.stream:
            status = os.fstat(self.stream.fileno())
            self.dev, self.ino = status.st_dev, status.st_ino

    def reopenIfNeeded(self):
        try:
            status = os.stat(self.baseFilename)
            same = (status.st_dev, status.st_ino) == (self.dev, self.ino)
        except FileNotFoundError:
            same = False
        if not same and self.stream is not None:
            self.stream.flush()
            self.stream.close()
            self.stream = self._open()
            self._statstream()

    def emit(self, record):
        self.reopenIfNeeded()
        super().emit(record)
