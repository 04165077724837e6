"""Tests in the style of Python's own, with test.support: streams caught, attributes swapped, modules imported anew, threads counted."""
import gc
import os
import sys
import threading
import unittest
import warnings
from test import support
from test.support import import_helper, os_helper, threading_helper, warnings_helper

py_queue = import_helper.import_fresh_module('queue', blocked=['_queue'])
c_queue = import_helper.import_fresh_module('queue', fresh=['_queue'])


class SimpleQueueTests:
    def setUp(self):
        self._threads = threading_helper.threading_setup()
        self.q = self.type2test()

    def tearDown(self):
        threading_helper.threading_cleanup(*self._threads)

    def test_items(self):
        got = []

        def feed():
            for i in range(3):
                self.q.put(i)

        def eat():
            for _ in range(3):
                got.append(self.q.get())

        with threading_helper.start_threads([threading.Thread(target=each) for each in (eat, feed)]):
            pass
        self.assertEqual(got, [0, 1, 2])
        with self.assertRaises(self.module.Empty):
            self.q.get_nowait()


class PySimpleQueueTests(SimpleQueueTests, unittest.TestCase):
    module = py_queue
    type2test = py_queue._PySimpleQueue


@unittest.skipUnless(c_queue, 'no _queue')
class CSimpleQueueTests(SimpleQueueTests, unittest.TestCase):
    module = c_queue
    type2test = c_queue.SimpleQueue


class SupportTests(unittest.TestCase):
    def test_streams(self):
        with support.captured_stdout() as out, support.captured_stderr() as err:
            print('out')
            print('err', file=sys.stderr)
        self.assertEqual((out.getvalue(), err.getvalue()), ('out\n', 'err\n'))

    def test_swapping(self):
        with support.swap_attr(sys, 'stderr', None) as before:
            self.assertIsNone(sys.stderr)
        self.assertIs(sys.stderr, before)
        with support.swap_attr(self, 'new', 1):
            self.assertEqual(self.new, 1)
        self.assertFalse(hasattr(self, 'new'))
        table = {'a': 1}
        with support.swap_item(table, 'a', 2), support.swap_item(table, 'b', 3):
            self.assertEqual(table, {'a': 2, 'b': 3})
        self.assertEqual(table, {'a': 1})

    def test_exceptions_of_threads(self):
        with threading_helper.catch_threading_exception() as caught:
            thread = threading.Thread(target=lambda: 1 / 0)
            thread.start()
            threading_helper.join_thread(thread)
            self.assertIs(caught.exc_type, ZeroDivisionError)
            self.assertIs(caught.thread, thread)

    def test_unraisable(self):
        class Bad:
            def __del__(self):
                raise ValueError('bad')

        with support.catch_unraisable_exception() as caught:
            Bad()
            support.gc_collect()
            self.assertEqual(str(caught.unraisable.exc_value), 'bad')

    def test_waiting(self):
        rounds = 0
        for _ in support.sleeping_retry(support.SHORT_TIMEOUT):
            rounds += 1
            if rounds == 3:
                break
        self.assertEqual(rounds, 3)
        with self.assertRaisesRegex(AssertionError, 'never'):
            for _ in support.sleeping_retry(0.05, 'never'):
                pass

    def test_warnings(self):
        with warnings_helper.check_warnings(('old', DeprecationWarning)) as seen:
            warnings.warn('old thing', DeprecationWarning)
            self.assertEqual(len(seen.warnings), 1)
            self.assertEqual(str(seen.message), 'old thing')
        with self.assertRaises(AssertionError):
            with warnings_helper.check_warnings():
                with warnings_helper.check_warnings(('missing', UserWarning)):
                    pass

    def test_environment_and_files(self):
        with os_helper.EnvironmentVarGuard() as environment:
            environment['NEW'] = '1'
            self.assertEqual(os.environ['NEW'], '1')
        self.assertNotIn('NEW', os.environ)
        with os_helper.temp_cwd() as folder:
            os_helper.create_empty_file(os_helper.TESTFN)
            self.assertEqual(os.listdir(folder), [os_helper.TESTFN])
        self.assertFalse(os.path.exists(folder))

    def test_comparisons(self):
        self.assertTrue(support.ALWAYS_EQ == 1 and not support.ALWAYS_EQ != 1)
        self.assertFalse(support.NEVER_EQ == support.NEVER_EQ)
        self.assertTrue(support.LARGEST > 10 ** 9 and support.SMALLEST < -1 and support.SMALLEST < support.LARGEST)

    def test_processes(self):
        pid = os.fork()
        if pid == 0:
            os._exit(3)
        support.wait_process(pid, exitcode=3)

    def test_gc(self):
        with support.disable_gc():
            self.assertFalse(gc.isenabled())
        self.assertTrue(gc.isenabled())

    @support.bigmemtest(size=2 ** 31, memuse=1)
    def test_memory(self, size):
        self.assertEqual(size, 5147)

    def test_modules(self):
        with self.assertRaises(unittest.SkipTest):
            import_helper.import_module('no_such_module')
        self.assertIs(import_helper.import_module('threading'), threading)


if __name__ == '__main__':
    import time
    time.perf_counter = lambda: 0.0
    unittest.main(verbosity=2)
