"""`unittest.main()`: loads the tests of a module, as its arguments say, runs them and exits."""

import os
import sys

from . import loader, runner
from .signals import installHandler

__unittest = True

# So that a run that found nothing is not taken for a success.
_NO_TESTS = 5

_EXAMPLES = """\
Examples:
  {0}                           - run default set of tests
  {0} MyTestSuite               - run suite 'MyTestSuite'
  {0} MyTestCase.testSomething  - run MyTestCase.testSomething
  {0} MyTestCase                - run all 'test*' test methods
                                       in MyTestCase
"""

_EXAMPLES_OF_ALL = """\
Examples:
  {0} test_module               - run tests from test_module
  {0} module.TestClass          - run tests from module.TestClass
  {0} module.Class.test_method  - run specified test method
  {0} path/to/test_file.py      - run tests from test_file.py
"""


class TestProgram:
    module = None
    verbosity = 1
    failfast = catchbreak = buffer = progName = warnings = testNamePatterns = None

    def __init__(self, module='__main__', defaultTest=None, argv=None, testRunner=None,
                 testLoader=loader.defaultTestLoader, exit=True, verbosity=1, failfast=None, catchbreak=None,
                 buffer=None, warnings=None, *, tb_locals=False, durations=None):
        self.module = module
        if isinstance(module, str):
            self.module = __import__(module)
            for part in module.split('.')[1:]:
                self.module = getattr(self.module, part)
        argv = sys.argv if argv is None else argv
        self.exit = exit
        self.failfast = failfast
        self.catchbreak = catchbreak
        self.verbosity = verbosity
        self.buffer = buffer
        self.tb_locals = tb_locals
        self.durations = durations
        # Warnings that are not shown by default are shown in tests, unless somebody says otherwise.
        self.warnings = 'default' if warnings is None and not sys.warnoptions else warnings
        self.defaultTest = defaultTest
        self.testRunner = testRunner
        self.testLoader = testLoader
        self.progName = os.path.basename(argv[0])
        self.parseArgs(argv)
        self.runTests()

    # Arguments

    def parseArgs(self, argv):
        discover = self.module is None and len(argv) > 1 and argv[1].lower() == 'discover'
        self.tests = []
        if discover:
            self._do_discovery(argv[2:])
            return
        if len(argv) > 1:
            self._parse(self._parser(), argv[1:])
        else:
            self._take_defaults()
        if self.module is None and not self.tests:
            self._do_discovery([])
            return
        if self.tests:
            self.testNames = [_module_name(name) for name in self.tests]
        elif self.defaultTest is None:
            self.testNames = None
        elif isinstance(self.defaultTest, str):
            self.testNames = (self.defaultTest,)
        else:
            self.testNames = list(self.defaultTest)
        self.createTests()

    def _take_defaults(self):
        """What the parser would do without arguments. It is not made for nothing: argparse is large."""
        for name in ('failfast', 'catchbreak', 'buffer'):
            if getattr(self, name) is None:
                setattr(self, name, False)
        if self.testNamePatterns is None:
            self.testNamePatterns = []

    def _parse(self, parser, arguments):
        self._take_defaults()
        parser.parse_args(arguments, self)

    def _options(self):
        import argparse
        parser = argparse.ArgumentParser(add_help=False)

        def flag(short, long, name, text, **more):
            parser.add_argument(short, long, dest=name, help=text, **({'action': 'store_true'} | more))

        flag('-v', '--verbose', 'verbosity', 'Verbose output', action='store_const', const=2)
        flag('-q', '--quiet', 'verbosity', 'Quiet output', action='store_const', const=0)
        parser.add_argument('--locals', dest='tb_locals', action='store_true', help='Show local variables in tracebacks')
        parser.add_argument('--durations', dest='durations', type=int, default=None, metavar='N',
                            help='Show the N slowest test cases (N=0 for all)')
        # What the program has decided is not asked.
        if self.failfast is None:
            flag('-f', '--failfast', 'failfast', 'Stop on first fail or error')
        if self.catchbreak is None:
            flag('-c', '--catch', 'catchbreak', 'Catch Ctrl-C and display results so far')
        if self.buffer is None:
            flag('-b', '--buffer', 'buffer', 'Buffer stdout and stderr during tests')
        if self.testNamePatterns is None:
            parser.add_argument('-k', dest='testNamePatterns', action='append', type=_pattern,
                                help='Only run tests which match the given substring')
        return parser

    def _parser(self):
        import argparse
        parser = argparse.ArgumentParser(parents=[self._options()])
        parser.prog = self.progName
        discovery = self._discovery_parser() if self.module is None else None

        def print_help(*args, **kwargs):
            print(parser.format_help())
            print((_EXAMPLES_OF_ALL if self.module is None else _EXAMPLES).format(self.progName))
            if discovery is not None:
                discovery.print_help()

        parser.print_help = print_help
        parser.add_argument('tests', nargs='*', help='a list of any number of test modules, classes and test methods.')
        return parser

    def _discovery_parser(self):
        import argparse
        parser = argparse.ArgumentParser(parents=[self._options()])
        parser.prog = f'{self.progName} discover'
        parser.epilog = ('For test discovery all test modules must be importable from the top level directory of the '
                         'project.')
        parser.add_argument('-s', '--start-directory', dest='start', help="Directory to start discovery ('.' default)")
        parser.add_argument('-p', '--pattern', dest='pattern', help="Pattern to match tests ('test*.py' default)")
        parser.add_argument('-t', '--top-level-directory', dest='top',
                            help='Top level directory of project (defaults to start directory)')
        for name in ('start', 'pattern', 'top'):
            parser.add_argument(name, nargs='?', default=argparse.SUPPRESS, help=argparse.SUPPRESS)
        return parser

    def _do_discovery(self, argv, Loader=None):
        self.start = '.'
        self.pattern = 'test*.py'
        self.top = None
        if argv:
            self._parse(self._discovery_parser(), argv)
        else:
            self._take_defaults()
        self.createTests(from_discovery=True, Loader=Loader)

    # Tests

    def createTests(self, from_discovery=False, Loader=None):
        if self.testNamePatterns:
            self.testLoader.testNamePatterns = self.testNamePatterns
        if from_discovery:
            finder = self.testLoader if Loader is None else Loader()
            self.test = finder.discover(self.start, self.pattern, self.top)
        elif self.testNames is None:
            self.test = self.testLoader.loadTestsFromModule(self.module)
        else:
            self.test = self.testLoader.loadTestsFromNames(self.testNames, self.module)

    def runTests(self):
        if self.catchbreak:
            installHandler()
        self.testRunner = runner.TextTestRunner if self.testRunner is None else self.testRunner
        self.result = self._make_runner().run(self.test)
        if self.exit:
            if self.result.testsRun == 0 and not self.result.skipped:
                sys.exit(_NO_TESTS)
            sys.exit(0 if self.result.wasSuccessful() else 1)

    def _make_runner(self):
        if not isinstance(self.testRunner, type):
            return self.testRunner
        options = {'verbosity': self.verbosity, 'failfast': self.failfast, 'buffer': self.buffer,
                   'warnings': self.warnings}
        # Older classes take less.
        for more in (options | {'tb_locals': self.tb_locals, 'durations': self.durations}, options):
            try:
                return self.testRunner(**more)
            except TypeError:
                pass
        return self.testRunner()


def _module_name(name):
    """A file's name becomes that of its module."""
    if not (os.path.isfile(name) and name.lower().endswith('.py')):
        return name
    if os.path.isabs(name):
        relative = os.path.relpath(name, os.getcwd())
        if os.path.isabs(relative) or relative.startswith(os.pardir):
            return name
        name = relative
    return os.path.normpath(name)[:-len('.py')].replace('\\', '.').replace('/', '.')


def _pattern(text):
    return text if '*' in text else f'*{text}*'


main = TestProgram
