"""Hashes in tests."""

import functools
import hashlib
import unittest


def requires_hashdigest(digestname, openssl=None, usedforsecurity=True):
    """A decorator for a test or a class of tests that needs a hash: skipped where there is no such."""
    def check():
        try:
            hashlib.new(digestname)
        except ValueError:
            raise unittest.SkipTest(f'hash digest {digestname!r} is not available.') from None

    def decorate(test):
        if isinstance(test, type):
            set_up_class = test.__dict__.get('setUpClass')

            def setUpClass(cls):
                check()
                if set_up_class is None:
                    super(test, cls).setUpClass()
                else:
                    set_up_class.__func__(cls)

            test.setUpClass = classmethod(setUpClass)
            return test

        @functools.wraps(test)
        def wrapper(*args, **kwargs):
            check()
            return test(*args, **kwargs)
        return wrapper
    return decorate
