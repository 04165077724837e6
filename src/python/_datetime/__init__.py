"""Dates and times: what CPython has in C."""

from _datetime.calendar_math import MAXYEAR, MINYEAR
from _datetime.dates import date
from _datetime.datetimes import datetime
from _datetime.deltas import timedelta
from _datetime.times import time
from _datetime.zones import timezone, tzinfo
