items = {'a': [1, 2], 'b': [3]}
print(f"{', '.join(f'{k}={v!r}' for k, v in items.items())}")
print(f'{f"{f"{1 + 1}"}"}', f"{items["a"][0]}", f'{"\n".join(["x", "y"])}')
print(f'{
    sum(items["a"])
    + 1
}')
w = 6
print(f'{f"{w:>{w}}":->{w * 2}}', f'{"a":{"<" if w > 5 else ">"}5}|')
print(f'{lambda_ if (lambda_ := 5) else 0}', f'{(x := 3)} {x}', f'{w!r:^{w}}|', f'{3.0:.{1 + 1}f}')


class D:
    def __format__(self, spec):
        return f'<{spec!r}>'


print(f'{D():a {w} b}', f'{D()}', f'{D()!s:.3}'[:3])
print(f'{w:=^{w}}', f'{w = }', f'{w=!s}', f'{ w = :>4}', f"{'a' 'b'}", f'{1,2}', f'{*[1, 2],}')
