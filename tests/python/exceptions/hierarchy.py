pairs = [
    (ZeroDivisionError, ArithmeticError), (OverflowError, ArithmeticError), (KeyError, LookupError),
    (IndexError, LookupError), (FileNotFoundError, OSError), (ModuleNotFoundError, ImportError),
    (UnboundLocalError, NameError), (NotImplementedError, RuntimeError), (RecursionError, RuntimeError),
    (UnicodeDecodeError, ValueError), (TimeoutError, OSError), (BrokenPipeError, ConnectionError),
    (SystemExit, BaseException), (KeyboardInterrupt, BaseException), (GeneratorExit, BaseException),
    (StopIteration, Exception), (AssertionError, Exception), (EOFError, Exception), (MemoryError, Exception),
    (PermissionError, OSError), (BlockingIOError, OSError), (ChildProcessError, OSError),
]
for child, parent in pairs:
    print(child.__name__, parent.__name__, issubclass(child, parent))
print(issubclass(SystemExit, Exception), issubclass(KeyboardInterrupt, Exception), IOError is OSError)
print([c.__name__ for c in KeyError.__mro__])
