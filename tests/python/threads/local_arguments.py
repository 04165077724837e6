"""Thread-local objects with an __init__: it runs again in every thread, with the same arguments."""
import threading


def elsewhere(function):
    thread = threading.Thread(target=function)
    thread.start()
    thread.join()


class Account(threading.local):
    opened = 0
    currency = 'EUR'

    def __init__(self, owner, *, balance=0):
        type(self).opened += 1
        self.owner = owner
        self.balance = balance

    @property
    def text(self):
        return f'{self.owner}: {self.balance} {self.currency}'

    @text.setter
    def text(self, text):
        self.owner = text

    def pay(self, amount):
        self.balance += amount


account = Account('Ada', balance=5)
account.pay(3)
account.currency = 'CHF'
print(account.text, account.__dict__, Account.opened)


def other():
    print(account.text, account.__dict__, Account.opened)
    account.text = 'Bob'
    account.pay(1)
    print(account.text, vars(account))


elsewhere(other)
print(account.text, Account.opened)
del account.currency
print(account.text)
for arguments, keywords in (((1,), {}), ((), {'a': 1})):
    try:
        threading.local(*arguments, **keywords)
    except TypeError as error:
        print(error)


class Broken(threading.local):
    def __init__(self):
        if threading.current_thread() is not threading.main_thread():
            raise ValueError('not here')


broken = Broken()


def touch():
    for _ in range(2):
        try:
            broken.attribute
        except (ValueError, AttributeError) as error:
            print(type(error).__name__, error)


touch()
elsewhere(touch)
