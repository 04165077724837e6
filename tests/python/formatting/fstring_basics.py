name, n, x = 'ann', 42, 3.14159
print(f'{name} {n} {x}', f'{name!r} {name!s} {name!a}', f'{n + 1} {n * 2:>6} {x:.2f}', f'{{literal}} {n}', f'')
print(f'{n=} {x=:.1f} {name=} {n + 1 = } {name = !r:>8}')
print(f'{name:>10}|{name:<10}|{name:^10}|{name:*^9}|{name:.2}|{n:05}|{n:+}|{n: }|{-n:+}')
width, precision = 10, 3
print(f'{x:{width}.{precision}f}|{name:{"*"}>{width}}|{n:{width}d}')
print(f'{"nested " + f"{n:x}"} {[i for i in range(3)]} {({"k": 1})["k"]} {name.upper()} {(lambda: 5)()}')
print(f"{'a' if n > 3 else 'b'} {name[0]} {name[1:]} {'quoted'}", f'''multi
line {n}''', f'a' 'b' f'{n}', rf'\d{n}', f'\t{n}\n', end='')
print(f'{n:b} {n:o} {n:x} {n:X} {n:#x} {n:#b} {n:c} {n:e} {n:,} {1234567:,} {1234567:_} {255:_x}')
print(f'{x:10.3f}|{x:<10.3f}|{x:e}|{x:.0f}|{x:g}|{x:%}|{0.5:.1%}|{x:08.2f}|{1e10:,.2f}')
