from pathlib import PurePath, PurePosixPath, Path
for text in ('', '.', '/', 'a/b.tar.gz', '/usr//lib/./x', '../up', 'name.', '.hidden', 'a/b/'):
    p = PurePosixPath(text)
    print(repr(p), p.parts, repr(p.name), p.stem, p.suffix, p.suffixes, str(p.parent), p.root, p.is_absolute())
p = PurePath('a') / 'b' / PurePath('c')
print(p, '/x' / p, p / '/y', p.joinpath('d', 'e'), list(p.parents), p.parents[-1], p == PurePath('a/b/c'), hash(p) == hash(PurePath('a/b/c')))
print(p.with_name('z.txt'), p.with_suffix('.py'), PurePath('x.tar.gz').with_stem('y'), p.relative_to('a'), p.is_relative_to('a/b'))
print(sorted([PurePath('b'), PurePath('a/z'), PurePath('a')]), PurePath('a') < PurePath('b'), p.match('*/c'), p.match('b'), p.full_match('a/**'))
print(PurePath('/a b/c').as_uri(), p.as_posix(), bytes(p), PurePath('a', 'b').relative_to('a/c', walk_up=True))
for action in (lambda: p.relative_to('x'), lambda: PurePath('').with_name('x'), lambda: p.with_suffix('py'), lambda: p.with_name('a/b'),
               lambda: p / 5, lambda: PurePath(5), lambda: p < 'x', lambda: PurePath('a').as_uri(), lambda: p.parents[10]):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
print(Path('x').__class__.__name__, isinstance(Path('x'), PurePosixPath), repr(p.parents))
