"""Finds tests: in classes, modules, by names, in folders."""

import functools
import os
import sys
import traceback
import types

from . import case, suite, util

__unittest = True


class _FailedTest(case.TestCase):
    """Stands for tests that could not be loaded, and fails with the reason."""

    _testMethodName = None

    def __init__(self, method_name, exception):
        self._exception = exception
        super().__init__(method_name)

    def __getattr__(self, name):
        if name != self._testMethodName:
            raise AttributeError(f'{type(self).__name__!r} object has no attribute {name!r}')

        def testFailure():
            raise self._exception
        return testFailure


def _is_case_class(value):
    """A class whose instances are tests, other than those that are only there to be derived from."""
    return isinstance(value, type) and issubclass(value, case.TestCase) and value not in (
        case.TestCase, case.FunctionTestCase)


class TestLoader:
    testMethodPrefix = 'test'
    sortTestMethodsUsing = staticmethod(util.three_way_cmp)
    testNamePatterns = None
    suiteClass = suite.TestSuite
    _top_level_dir = None

    def __init__(self):
        super().__init__()
        self.errors = []
        # Packages whose `load_tests` is being called, which may discover them again.
        self._loading_packages = set()

    def _failed(self, name, exception, message):
        """A suite of one test that fails so."""
        self.errors.append(message)
        return self.suiteClass([_FailedTest(name, exception)])

    def _failed_import(self, name):
        message = f'Failed to import test module: {name}\n{traceback.format_exc()}'
        return self._failed(name, ImportError(message), message)

    # From classes and modules

    def loadTestsFromTestCase(self, testCaseClass):
        if issubclass(testCaseClass, suite.TestSuite):
            raise TypeError('Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?')
        names = []
        if testCaseClass not in (case.TestCase, case.FunctionTestCase):
            names = self.getTestCaseNames(testCaseClass)
            if not names and hasattr(testCaseClass, 'runTest'):
                names = ['runTest']
        return self.suiteClass(map(testCaseClass, names))

    def getTestCaseNames(self, testCaseClass):
        names = [name for name in dir(testCaseClass) if self._is_test_method(testCaseClass, name)]
        if self.sortTestMethodsUsing:
            names.sort(key=functools.cmp_to_key(self.sortTestMethodsUsing))
        return names

    def _is_test_method(self, cls, name):
        if not name.startswith(self.testMethodPrefix) or not callable(getattr(cls, name)):
            return False
        if self.testNamePatterns is None:
            return True
        from fnmatch import fnmatchcase
        full_name = f'{cls.__module__}.{cls.__qualname__}.{name}'
        return any([fnmatchcase(full_name, pattern) for pattern in self.testNamePatterns])

    def loadTestsFromModule(self, module, *, pattern=None):
        values = [getattr(module, name) for name in dir(module)]
        tests = self.suiteClass([self.loadTestsFromTestCase(value) for value in values if _is_case_class(value)])
        load_tests = getattr(module, 'load_tests', None)
        if load_tests is None:
            return tests
        try:
            return load_tests(self, tests, pattern)
        except Exception as error:
            return self._failed(module.__name__, error, f'Failed to call load_tests:\n{traceback.format_exc()}')

    # From names

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def loadTestsFromName(self, name, module=None):
        """The tests of what a dotted name stands for: a module, a class, a method, or what answers a test when it is called."""
        parts = name.split('.')
        not_imported = None
        if module is None:
            module, not_imported = self._import_front(parts)
            if module is None:
                return not_imported[0]
            parts = parts[1:]
        parent, found = None, module
        for part in parts:
            try:
                parent, found = found, getattr(found, part)
            except AttributeError as error:
                if getattr(found, '__path__', None) is not None and not_imported is not None:
                    # More likely a module that could not be imported.
                    self.errors.append(not_imported[1])
                    return not_imported[0]
                return self._failed(part, error, f'Failed to access attribute:\n{traceback.format_exc()}')
        return self._tests_of(found, parent, parts)

    def _import_front(self, parts):
        """Imports as much of a dotted name as can be. Answers the outermost module and what stands for the part that cannot."""
        failure = None
        for length in range(len(parts), 0, -1):
            try:
                return __import__('.'.join(parts[:length])), failure
            except ImportError:
                failed = self._failed_import(parts[length - 1])
                failure = failed, self.errors.pop()
        self.errors.append(failure[1])
        return None, failure

    def _tests_of(self, found, parent, parts):
        if isinstance(found, types.ModuleType):
            return self.loadTestsFromModule(found)
        if _is_case_class(found):
            return self.loadTestsFromTestCase(found)
        if isinstance(found, types.FunctionType) and isinstance(parent, type) and issubclass(parent, case.TestCase):
            test = parent(parts[-1])
            # A static method is called below.
            if not isinstance(getattr(test, parts[-1]), types.FunctionType):
                return self.suiteClass([test])
        elif isinstance(found, suite.TestSuite):
            return found
        if not callable(found):
            raise TypeError(f"don't know how to make test from: {found}")
        test = found()
        if isinstance(test, suite.TestSuite):
            return test
        if isinstance(test, case.TestCase):
            return self.suiteClass([test])
        raise TypeError(f'calling {found} returned {test}, not a test')

    # From folders

    def discover(self, start_dir, pattern='test*.py', top_level_dir=None):
        """The tests of all modules in a folder and the packages below it whose file names match the pattern."""
        before = self._top_level_dir
        implicit = top_level_dir is None and before is None
        if top_level_dir is None:
            top_level_dir = start_dir if before is None else before
        top_level_dir = os.path.abspath(top_level_dir)
        if top_level_dir not in sys.path:
            sys.path.insert(0, top_level_dir)
        self._top_level_dir = top_level_dir
        if os.path.isdir(os.path.abspath(start_dir)):
            start_dir = os.path.abspath(start_dir)
            importable = start_dir == top_level_dir or os.path.isfile(os.path.join(start_dir, '__init__.py'))
        else:
            # A dotted name of a package.
            module = self._imported(start_dir)
            importable = module is not None
            if importable:
                name, start_dir = start_dir, _folder_of(module)
                if implicit:
                    outermost = sys.modules[name.split('.')[0]]
                    self._top_level_dir = _folder_of(outermost)
                    if os.path.basename(os.path.abspath(outermost.__file__)).lower().startswith('__init__.py'):
                        self._top_level_dir = os.path.dirname(self._top_level_dir)
                    sys.path.remove(top_level_dir)
        if not importable:
            raise ImportError(f'Start directory is not importable: {start_dir!r}')
        tests = list(self._find_tests(start_dir, pattern))
        self._top_level_dir = before
        return self.suiteClass(tests)

    def _imported(self, name):
        try:
            __import__(name)
        except ImportError:
            return None
        return sys.modules[name]

    def _get_name_from_path(self, path):
        if path == self._top_level_dir:
            return '.'
        relative = os.path.relpath(os.path.splitext(os.path.normpath(path))[0], self._top_level_dir)
        assert not os.path.isabs(relative), 'Path must be within the project'
        assert not relative.startswith('..'), 'Path must be within the project'
        return relative.replace(os.path.sep, '.')

    def _match_path(self, path, full_path, pattern):
        from fnmatch import fnmatch
        return fnmatch(path, pattern)

    def _find_tests(self, start_dir, pattern):
        """The suites of a folder, in the order of their paths."""
        name = self._get_name_from_path(start_dir)
        if name != '.' and name not in self._loading_packages:
            tests, descend = self._find_test_path(start_dir, pattern)
            if tests is not None:
                yield tests
            if not descend:
                return
        for entry in sorted(os.listdir(start_dir)):
            path = os.path.join(start_dir, entry)
            tests, descend = self._find_test_path(path, pattern)
            if tests is not None:
                yield tests
            if descend:
                name = self._get_name_from_path(path)
                self._loading_packages.add(name)
                try:
                    yield from self._find_tests(path, pattern)
                finally:
                    self._loading_packages.discard(name)

    def _find_test_path(self, full_path, pattern):
        """The tests of a file or of a package itself, or None; and whether to look into the package."""
        base = os.path.basename(full_path)
        if os.path.isfile(full_path):
            stem, extension = os.path.splitext(base)
            if extension.lower() != '.py' or not (stem.isascii() and stem.isidentifier()):
                return None, False
            if not self._match_path(base, full_path, pattern):
                return None, False
            module, failed = self._import_for_tests(full_path)
            if module is None:
                return failed, False
            _check_origin(module, full_path)
            return self.loadTestsFromModule(module, pattern=pattern), False
        if not os.path.isfile(os.path.join(full_path, '__init__.py')):
            return None, False
        package, failed = self._import_for_tests(full_path)
        if package is None:
            return failed, False
        name = self._get_name_from_path(full_path)
        self._loading_packages.add(name)
        try:
            # A package with `load_tests` loads its modules itself.
            return self.loadTestsFromModule(package, pattern=pattern), not hasattr(package, 'load_tests')
        finally:
            self._loading_packages.discard(name)

    def _import_for_tests(self, path):
        """The module, or None and a suite that says why not."""
        name = self._get_name_from_path(path)
        try:
            __import__(name)
            return sys.modules[name], None
        except case.SkipTest as error:
            return None, self._skipped(name, error)
        except:
            return None, self._failed_import(name)

    def _skipped(self, name, exception):
        @case.skip(str(exception))
        def testSkipped(self):
            pass
        skipped = type('ModuleSkipped', (case.TestCase,), {name: testSkipped})
        return self.suiteClass([skipped(name)])


def _folder_of(module):
    try:
        return os.path.dirname(os.path.abspath(module.__file__))
    except (AttributeError, TypeError):
        if module.__name__ in sys.builtin_module_names:
            raise TypeError('Can not use builtin modules as dotted module names') from None
        raise TypeError(f"don't know how to discover from {module!r}") from None


def _check_origin(module, path):
    """The name may have been taken already, by a module from elsewhere."""
    origin = os.path.splitext(os.path.abspath(getattr(module, '__file__', path)))[0]
    expected = os.path.splitext(os.path.abspath(path))[0]
    if origin.lower() != expected.lower():
        raise ImportError(
            f'{os.path.basename(expected)!r} module incorrectly imported from {os.path.dirname(origin)!r}. Expected '
            f'{os.path.dirname(path)!r}. Is this module globally installed?')


defaultTestLoader = TestLoader()
