"""What inspect tells of classes, functions, generators and frames."""

import inspect


class C:
    """Doc of C.

    More."""

    def method(self, a):
        "Does it."

    @classmethod
    def made(cls):
        pass

    @property
    def prop(self):
        return 1


class D(C):
    def method(self, a):
        return a


def generator():
    yield 1


def caller():
    return inspect.currentframe().f_code.co_name, inspect.stack()[1].function, inspect.stack()[1].lineno


print(inspect.getdoc(C), inspect.getdoc(D.method), inspect.getdoc(D().method), inspect.isabstract(C))
print(inspect.getsource(C.method), inspect.getsource(D), inspect.getsourcelines(generator)[1])
print(caller())
print([name for name, value in inspect.getmembers(C, inspect.isfunction)])
print([name for name, value in inspect.getmembers(C()) if not name.startswith('__')])
print(type(inspect.getattr_static(C, 'made')), type(inspect.getattr_static(C(), 'prop')))
print(inspect.isroutine(len), inspect.isroutine(str.join), inspect.isdatadescriptor(C.prop), inspect.getmro(D))
g = generator()
print(inspect.getgeneratorstate(g), inspect.isgenerator(g), inspect.isgeneratorfunction(generator))
next(g)
print(inspect.getgeneratorstate(g))
g.close()
print(inspect.getgeneratorstate(g), inspect.getmodulename('/a/b.py'), inspect.getmodule(C).__name__)
