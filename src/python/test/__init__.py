"""Where Python's own tests lie. Of them there is only `test.support`, for tests that are written with it."""

# Supported: no tests, but most of what the documentation lists of `test.support` and its `threading_helper`, `import_helper`, `os_helper`,
# `socket_helper`, `warnings_helper`, `hashlib_helper` and `script_helper`; tests that need another program are skipped. A
# program's own modules in a folder `test` are modules of this package.
