"""settrace and setprofile keep what they are given for threads to come."""
import threading


def trace(frame, event, argument):
    return None


print(threading.gettrace(), threading.getprofile())
threading.settrace(trace)
threading.setprofile(trace)
print(threading.gettrace() is trace, threading.getprofile() is trace)
threading.settrace(None)
threading.setprofile(None)
print(threading.gettrace(), threading.getprofile())
