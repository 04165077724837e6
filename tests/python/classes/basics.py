class Account:
    """Money."""

    bank = 'B'

    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance

    def deposit(self, amount):
        self.balance += amount
        return self


a = Account('ann', 10)
b = Account('bob')
a.deposit(5).deposit(1)
print(a.owner, a.balance, b.balance, a.bank)
Account.bank = 'C'
b.bank = 'own'
print(a.bank, b.bank, Account.bank)
print(a.__class__.__name__, type(a) is Account, isinstance(a, Account), Account.__doc__)
print(a.__dict__, sorted(k for k in Account.__dict__ if not k.startswith('__')))
m = a.deposit
m(100)
print(a.balance, m.__self__ is a, m.__func__ is Account.deposit)
Account.deposit(a, 1)
print(a.balance)
