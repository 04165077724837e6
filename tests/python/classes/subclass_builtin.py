class Stack(list):
    def push(self, x):
        self.append(x)
        return self

    def top(self):
        return self[-1]


s = Stack([1])
s.push(2).push(3)
print(s, len(s), s.top(), isinstance(s, list), s == [1, 2, 3], s[0:2])


class Default(dict):
    def __missing__(self, key):
        self[key] = key * 2
        return self[key]


d = Default(a=1)
print(d['a'], d['b'], d, d.get('c'))


class Name(str):
    def shout(self):
        return self.upper() + '!'


n = Name('bob')
print(n.shout(), n + 'x', {n: 1}['bob'], type(n + 'x').__name__)


class Money(int):
    def __str__(self):
        return f'${int(self)}'


print(Money(5), Money(5) + 1, [Money(2)])


class Oops(Exception):
    def __init__(self, code):
        super().__init__(f'code {code}')
        self.code = code


try:
    raise Oops(7)
except Oops as e:
    print(e, e.code, e.args)
