"""Assert methods for patterns, warnings and logs."""

import logging
import unittest
import warnings


class Case(unittest.TestCase):
    def expect(self, function, *args, **kwargs):
        with self.assertRaises(AssertionError) as caught:
            function(*args, **kwargs)
        print(caught.exception)

    def test_regex(self):
        self.assertRegex('abc', 'b+')
        self.assertNotRegex('abc', 'x')
        self.expect(self.assertRegex, 'abc', 'x')
        self.expect(self.assertNotRegex, 'abc', 'b.')
        with self.assertRaisesRegex(ValueError, 'literal.*base 10'):
            int('x')
        self.expect(self.assertRaisesRegex, ValueError, '^no', int, 'x')

    def test_warns(self):
        with self.assertWarns(DeprecationWarning) as caught:
            warnings.warn('old', DeprecationWarning)
        print(caught.warning, caught.lineno, len(caught.warnings))
        with self.assertWarnsRegex(UserWarning, 'n.w'):
            warnings.warn('new')
        self.expect(self.assertWarns, UserWarning, len, '')

        def warn():
            warnings.warn('new')
        self.expect(self.assertWarnsRegex, UserWarning, 'old', warn)

    def test_logs(self):
        with self.assertLogs('foo', level='INFO') as caught:
            logging.getLogger('foo').info('first message')
            logging.getLogger('foo.bar').error('second %s', 'message')
            logging.getLogger('foo').debug('not this')
        print(caught.output, [record.levelname for record in caught.records])
        with self.assertRaises(AssertionError) as failed:
            with self.assertLogs():
                pass
        print(failed.exception)
        with self.assertRaises(AssertionError) as failed:
            with self.assertNoLogs('foo'):
                logging.getLogger('foo').warning('there')
        print(failed.exception)


print(unittest.defaultTestLoader.loadTestsFromTestCase(Case).run(unittest.TestResult()))
