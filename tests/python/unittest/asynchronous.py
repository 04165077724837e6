"""Test cases whose methods are coroutines: fixtures, cleanups, contexts, failures."""

import asyncio
import time
import unittest

time.perf_counter = lambda: 0.0


class Manager:
    async def __aenter__(self):
        print('  entered')
        return 'managed'

    async def __aexit__(self, *exception):
        print('  left')


class Case(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        print('setUp')

    async def asyncSetUp(self):
        print('asyncSetUp')
        self.loop = asyncio.get_running_loop()

    async def test_a_passes(self):
        self.addAsyncCleanup(self.clean, 'up')
        print(' ', await self.enterAsyncContext(Manager()), self.loop is asyncio.get_running_loop())
        await asyncio.sleep(0.01)

    def test_b_is_plain(self):
        print('  plain')

    async def test_c_fails(self):
        await asyncio.sleep(0.01)
        self.assertEqual(1, 2)

    async def clean(self, what):
        print('  clean', what)

    async def asyncTearDown(self):
        print('asyncTearDown')

    def tearDown(self):
        print('tearDown')


result = unittest.defaultTestLoader.loadTestsFromTestCase(Case).run(unittest.TestResult())
print(result, result.failures[0][1].splitlines()[-1])
