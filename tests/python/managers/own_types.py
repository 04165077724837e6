import operator
from multiprocessing.managers import BaseManager, BaseProxy


class Account:
    def __init__(self, balance=0):
        self.balance = balance

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError(f'cannot deposit {amount}')
        self.balance += amount
        return self.balance

    def get(self):
        return self.balance

    def _secret(self):
        return 'secret'

    def __repr__(self):
        return f'Account({self.balance})'


def numbers():
    yield from range(3)


class IteratorProxy(BaseProxy):
    _exposed_ = ['__next__']

    def __iter__(self):
        return self

    def __next__(self):
        return self._callmethod('__next__')


class Bank(BaseManager):
    pass


Bank.register('Account', Account)
Bank.register('Hidden', Account, exposed=('get', '_secret'))
Bank.register('numbers', numbers, proxytype=IteratorProxy)
Bank.register('operator', lambda: operator)

if __name__ == '__main__':
    bank = Bank()
    bank.start()
    account = bank.Account(5)
    print(account.deposit(3), account.get(), account, type(account).__name__)
    try:
        account.deposit(-1)
    except ValueError as e:
        print('ValueError', e)
    for wrong in ('balance', '_secret', 'nothing'):
        try:
            print(getattr(account, wrong))
        except AttributeError as e:
            print(e)
    try:
        account._callmethod('_secret')
    except Exception as e:
        print(type(e).__name__, str(e).strip().splitlines()[-2])
    hidden = bank.Hidden(balance=1)
    print(hidden.get(), hidden._secret(), hasattr(hidden, 'deposit'))
    print(list(bank.numbers()))
    print(bank.operator().add(2, 3))
    print(repr(account)[:48], repr(account._token)[:23])
    bank.shutdown()
    print(bank._process.exitcode)
