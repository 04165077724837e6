# `raise … from …` of classes that have an __init__, a __new__ or both in Python.


class Coded(Exception):
    def __init__(self, text='none given', code=7):
        super().__init__(text)
        self.code = code


class Made(Exception):
    def __new__(cls, *args):
        self = super().__new__(cls, *args)
        self.made = True
        return self


class Wrong(Exception):
    def __new__(cls):
        return 5


def show(label, act):
    try:
        act()
    except BaseException as error:
        print(label, type(error).__name__, error.args, error.__suppress_context__)
        print('   cause', repr(error.__cause__), 'context', repr(error.__context__))


def call_from():
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise Coded('called', 3) from e


def class_from():
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise Coded from e


def class_from_none():
    try:
        1 / 0
    except ZeroDivisionError:
        raise Coded from None


def call_from_none():
    try:
        1 / 0
    except ZeroDivisionError:
        raise Coded('quiet') from None


def class_only():
    try:
        1 / 0
    except ZeroDivisionError:
        raise Coded


def cause_is_class():
    raise ValueError('outer') from Coded


def both_classes():
    raise Coded from Coded


def made_from():
    raise Made from Made('x')


def cause_made():
    raise KeyError('k') from Made


def wrong():
    raise Wrong from ValueError('lost')


def wrong_cause():
    raise Coded from 5


def cause_makes_wrong():
    raise ValueError('v') from Wrong


show('call from', call_from)
show('class from', class_from)
show('class from None', class_from_none)
show('call from None', call_from_none)
show('class only', class_only)
show('cause is a class', cause_is_class)
show('both', both_classes)
show('made', made_from)
show('cause made', cause_made)
show('wrong', wrong)
show('wrong cause', wrong_cause)

try:
    cause_makes_wrong()
except TypeError as error:
    print('cause makes wrong', type(error).__name__)
