"""Dates and times. The machine stands in UTC; its clock says what time it is now."""

# Supported: dates, times, differences and fixed offsets, with formatting and parsing. The machine stands in UTC.

from _datetime import MAXYEAR, MINYEAR, date, datetime, time, timedelta, timezone, tzinfo

__all__ = ('date', 'datetime', 'time', 'timedelta', 'timezone', 'tzinfo', 'MINYEAR', 'MAXYEAR', 'UTC')

UTC = timezone.utc
