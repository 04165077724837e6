"""Special methods go through the `__get__` of what is found on the type."""

import asyncio
import time


class C:
    __call__ = time.sleep
print(C()(0))
class D:
    def __init__(self, what): self.what = what
    def __get__(self, obj, owner):
        print('get', self.what, type(obj).__name__, owner.__name__)
        return lambda *a, **k: (self.what, a, k)
class W:
    __enter__ = D('enter')
    __exit__ = D('exit')
    __call__ = D('call')
    __len__ = D('len')
    __add__ = D('add')
    __getattr__ = D('getattr')
    __iter__ = D('iter')
with W() as w:
    print('in', w)
print(W()(1, 2, c=3))
print(W() + 1)
print(W().missing)
try:
    with W() as w:
        raise ValueError('x')
except ValueError as e:
    print('not swallowed', e)
class P:
    @property
    def __call__(self):
        return lambda *a: ('prop', a)
print(P()(5))
class A2:
    class _E:
        def __get__(self, obj, owner):
            async def enter(*a):
                return a
            return enter
    __aenter__ = __aexit__ = _E()
async def m():
    async with A2() as a:
        print('a', a)
asyncio.run(m())
class S:
    __enter__ = staticmethod(lambda: 'static')
    __exit__ = classmethod(lambda cls, *a: print(cls, a))
with S() as s: print(s)
