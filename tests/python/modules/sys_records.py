import sys
print(sys.version_info[:3], sys.version_info >= (3, 8), sys.version_info.major, sys.version_info.releaselevel, sys.hexversion == 0x030d00f0)
print(sys.float_info)
print(sys.int_info)
print(sys.hash_info.width, sys.hash_info.modulus, sys.hash_info.inf, sys.hash_info.algorithm)
print(sys.flags.debug, sys.flags.dev_mode, sys.flags.int_max_str_digits, sys.thread_info.name)
print(sys.platform, sys.byteorder, sys.maxsize, sys.maxunicode, sys.float_repr_style, sys.getdefaultencoding(), sys.getfilesystemencoding())
print('threading' in sys.stdlib_module_names, 'numpy' in sys.stdlib_module_names, len(sys.stdlib_module_names), type(sys.stdlib_module_names).__name__)
print(sys.argv, sys.stdin.fileno(), sys.stdout.fileno(), sys.stderr.fileno(), sys.stdout.writable(), sys.stdin.readable())
print(sys.stdout.name, sys.stdout.encoding, sys.stdout.errors, sys.stderr.errors, sys.stdout.line_buffering)
try:
    sys.nothing
except AttributeError as error:
    print(error)
