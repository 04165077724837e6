import time

t = time.gmtime(0)
print(t.tm_year, t.tm_mon, t.tm_mday, t.tm_hour, t[0], len(t))
print(time.strftime('%Y-%m-%d %H:%M:%S', time.gmtime(86400 * 365)), time.strftime('%j %a %b %%', time.gmtime(0)))
print(type(time.ctime()).__name__, len(time.ctime()), time.strftime('%H:%M', time.gmtime(3661)))
print(len(time.strftime('%X')), len(time.strftime('%H:%M:%S')))
