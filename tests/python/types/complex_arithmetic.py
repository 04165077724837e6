"""Complex numbers: operators, comparison, errors."""
z = 3 + 4j
print(z, 2j, -2j, 1e3j, 0j, -0j, 1-0j, 5J, 1_0.5j, -(1 + 2j))
print(z + 1, 1 + z, z - 2.5, z * 2, z * z, z / 2j, z ** 2, z ** -1, True + 1j, (1 + 2j) / (3 - 1j))
print(z ** 0.5, 2 ** z, 1j ** 1j, (1 + 1j) ** 10, (-8) ** (1 / 3), (-8.0) ** 0.5)
print(z == 3 + 4j, z != 3, 3 + 0j == 3, 3 == 3 + 0j, 1j == 'a', hash(3 + 0j) == hash(3), {1j: 'a'}[1j])
print(abs(z), z.real, z.imag, z.conjugate(), -z, +z, bool(0j), bool(z), sum([1, 2j, 3.5]), 1j in [2, 1j])
for wrong in (lambda: z / 0, lambda: 0 ** 1j, lambda: 0j ** -1, lambda: z // 1, lambda: z % 2, lambda: divmod(z, 1),
              lambda: z < 1, lambda: ~z, lambda: int(z), lambda: float(z), lambda: round(z), lambda: pow(z, 2, 3),
              lambda: (1e200 + 1j) ** 2, lambda: 'a' * 1j, lambda: 10 ** 400 * 1j, lambda: sorted([1j, 2])):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
