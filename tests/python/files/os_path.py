import os.path as p
for path in ('', '/', 'a', 'a/b', '/a/b/', 'a//b', '../a', '.hidden', 'a.tar.gz', '//x'):
    print(repr(path), p.split(path), p.splitext(path), p.basename(path), p.dirname(path), p.normpath(path), p.isabs(path),
          p.splitroot(path), p.splitdrive(path))
print(p.join('a', 'b', '/c', 'd'), p.join('a/', ''), p.join('', 'x'), p.join(b'a', b'b'))
print(p.commonpath(['/a/b/c', '/a/b/d']), p.commonprefix(['abc', 'abd']), p.relpath('/a/b', '/a/c/d'), p.relpath('x/y'))
print(p.abspath('x/../y'), p.realpath('.'), p.normpath('a/../../b'), p.normpath('/../a'))
for function, args in ((p.join, ('a', b'b')), (p.commonpath, (['a', '/b'],)), (p.commonpath, ([],)), (p.relpath, ('',)), (p.join, (1,))):
    try:
        function(*args)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(p.exists('nowhere'), p.isfile('.'), p.isdir('.'), p.islink('.'), p.lexists('/'), p.sep, p.pardir)
print(p.expandvars('$NOWHERE/${NOWHERE}/x$'), p.splitext(b'a.b'), p.basename(b'a/b'))
