"""The C locale, and the encodings that a program is told of."""
import locale, sys
print(locale.getlocale(), locale.getpreferredencoding(), locale.getencoding(), locale.getpreferredencoding(False))
print(locale.setlocale(locale.LC_ALL))
print(locale.setlocale(locale.LC_ALL,''), locale.setlocale(locale.LC_ALL))
for c,l in ((locale.LC_ALL,'zh_CN.UTF-8'),(locale.LC_TIME,'en_US'),(locale.LC_ALL,'C'),(locale.LC_ALL,'POSIX'),(99,'C'),(locale.LC_ALL, 'C.UTF-8')):
    try: print(locale.setlocale(c,l), locale.getlocale())
    except locale.Error as e: print(repr(e))
print(locale.localeconv())
print(locale.format_string('%d items at %.2f', (1234567, 9.5), grouping=True), locale.str(3.14), locale.atof('1234.5'), locale.atoi('12'))
try: locale.currency(5)
except ValueError as e: print(e)
for x in ('en_US','zh_CN.gbk','C','POSIX','en','zh_CN','de_DE'): print(x, locale.normalize(x))
import functools
print(sorted(['b','A','a','C'], key=functools.cmp_to_key(locale.strcoll)), sorted('bAaC', key=locale.strxfrm))
print(sys.getdefaultencoding(), sys.getfilesystemencoding(), sys.stdout.encoding, sys.stdin.encoding, sys.stdout.errors)
import warnings
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    print(locale.getdefaultlocale()); print(w[0].message, w[0].category)
