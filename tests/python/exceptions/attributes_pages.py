"""Built-in exceptions, groups of them, and warnings, name by name."""

import pickle
import traceback
import warnings


def check(make):
    """Prints what a call answers, or what it raises."""
    try:
        print(repr(make()))
    except Exception as error:
        print(f'{type(error).__name__}: {error}')


check(lambda: (BaseException().args, Exception(1,2).args, str(Exception(1)), str(Exception(1,2)), repr(Exception('a')), repr(Exception())))


def case_1():
    e=Exception(1); e.args=(3,4); return e, str(e)


check(case_1)


def case_2():
    e=Exception(1); e.args=5


check(case_2)


def case_3():
    e=Exception(); e.add_note('n'); return e.__notes__


check(case_3)
check(lambda: Exception().add_note(1))


def case_4():
    e=Exception(); e.__cause__=1


check(case_4)


def case_5():
    e=Exception(); e.__context__=1


check(case_5)


def case_6():
    e=Exception(); e.__traceback__=1


check(case_6)
check(lambda: Exception().with_traceback(1))
check(lambda: Exception().with_traceback(None))
check(lambda: Exception(a=1))
check(lambda: (OSError(2,'x'), OSError(2,'x').errno, type(OSError(2,'x')), str(OSError(2,'x')), str(OSError(2,'x','f')), repr(OSError(2,'x','f')), str(OSError(2,'x','f',None,'g')), OSError(2,'x','f').args, OSError(2,'x','f').filename, OSError(2,'x','f',None,'g').filename2))
check(lambda: ([type(OSError(n,'x')).__name__ for n in (1,2,3,4,10,11,13,17,20,21,32,103,104,107,110,111,115)]))
check(lambda: FileNotFoundError('x').errno)
check(lambda: (KeyError('a'), str(KeyError('a')), str(KeyError(1,2)), str(KeyError())))
check(lambda: (StopIteration(3).value, StopIteration().value, StopAsyncIteration(3).args))
check(lambda: (SystemExit(3).code, SystemExit().code, SystemExit(1,2).code))
check(lambda: (AttributeError('x', name='a', obj=1).name, AttributeError('x').obj))
check(lambda: (NameError('x', name='a').name))
check(lambda: (SyntaxError('m', ('f',1,2,'t')).lineno, SyntaxError('m', ('f',1,2,'t',3,4)).end_offset, str(SyntaxError('m', ('f',1,2,'t'))), SyntaxError('m').msg, SyntaxError().msg))
check(lambda: (UnicodeEncodeError('ascii', 'é', 0, 1, 'why').reason, str(UnicodeEncodeError('ascii', 'é', 0, 1, 'why')), str(UnicodeEncodeError('ascii', '😀é', 0, 2, 'why'))))
check(lambda: (ExceptionGroup('m', [ValueError(1)]), str(ExceptionGroup('m', [ValueError(1), KeyError(2)])), ExceptionGroup('m', [ValueError(1)]).message, ExceptionGroup('m', [ValueError(1)]).exceptions, ExceptionGroup('m', [ValueError(1)]).args))
check(lambda: (ExceptionGroup('m', [])))
check(lambda: (ExceptionGroup('m', 1)))
check(lambda: (ExceptionGroup(1, [ValueError()])))
check(lambda: (ExceptionGroup('m', [1])))
check(lambda: ExceptionGroup('m'))
check(lambda: (ExceptionGroup('m', [KeyboardInterrupt()])))
check(lambda: (BaseExceptionGroup('m', [ValueError()]), BaseExceptionGroup('m', [KeyboardInterrupt()])))
G=ExceptionGroup('g', [ValueError(1), ExceptionGroup('h', [KeyError(2), ValueError(3)])])
check(lambda: (G.split(ValueError), G.subgroup(KeyError), G.subgroup(lambda e: isinstance(e, KeyError)), G.split((ValueError, KeyError)), G.subgroup(OSError), G.split(OSError)))
check(lambda: G.derive([ValueError(9)]))
check(lambda: G.derive([]))


def case_7():
    class MG(ExceptionGroup):
        def derive(s, x): return MG(s.message, x)
    return MG('a',[ValueError(1),KeyError(2)]).split(ValueError)


check(case_7)


def case_8():
    g=ExceptionGroup('g',[ValueError(1),KeyError(2)]); g.add_note('n'); a,b=g.split(ValueError); return a.__notes__, b.__notes__


check(case_8)
check(lambda: (issubclass(ExceptionGroup, Exception), ExceptionGroup.__mro__))
check(lambda: (pickle.loads(pickle.dumps(G)), pickle.loads(pickle.dumps(OSError(2,'x','f'))), pickle.loads(pickle.dumps(KeyError('a'))).args, pickle.loads(pickle.dumps(UnicodeDecodeError('utf-8', b'abc', 0, 1, 'why')))))


def case_9():
    class E(Exception):
        def __init__(s, a, b): super().__init__(a); s.b=b
    return E(1,2).args, repr(E(1,2)), str(E(1,2))


check(case_9)


def case_10():
    class E(Exception):
        def __str__(s): return 'S'
    return repr(E(1)), str(E(1)), traceback.format_exception_only(E(1))


check(case_10)
check(lambda: sorted(n for n in dir(Exception) if not n.startswith('__')))
check(lambda: (PythonFinalizationError, EncodingWarning, IOError is OSError, EnvironmentError is OSError))
check(lambda: (warnings.warn('x', int)))
check(lambda: warnings.simplefilter('nope'))
check(lambda: (warnings.filterwarnings('error', category=int)))
check(lambda: (warnings.formatwarning('m', UserWarning, 'f', 3, 'line')))
check(lambda: (warnings.formatwarning('m', UserWarning, 'f', 3)))
