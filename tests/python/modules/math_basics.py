import math

print(math.pi, math.e, math.inf, math.tau, math.sqrt(2), math.floor(-2.5), math.ceil(2.1), math.trunc(-2.7), math.factorial(20), math.gcd(12, 18), math.lcm(4, 6))
print(math.pow(2, 0.5), math.exp(1), math.log(10), math.log(8, 2), math.log2(1024), math.log10(1000), math.sin(1), math.cos(1), math.tan(1), math.atan2(1, 1), math.hypot(3, 4), math.degrees(math.pi), math.radians(180))
print(math.isnan(math.nan), math.isinf(-math.inf), math.isclose(0.1 + 0.2, 0.3), math.fabs(-2), math.fmod(-7, 3), math.modf(2.5), math.copysign(1, -0.0), math.isqrt(17), math.comb(5, 2), math.perm(5, 2), math.prod([1, 2, 3]), math.fsum([0.1] * 10), math.dist((0, 0), (3, 4)))
for f in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.factorial(-1), lambda: math.exp(1000), lambda: math.floor('x'), lambda: math.sqrt('4'), lambda: math.isqrt(-1), lambda: math.factorial(2.5)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
