import dataclasses


@dataclasses.dataclass(order=True)
class D:
    x: int
    y: list = dataclasses.field(default_factory=list)
    z: int = 3
print(D(1), D(1,[2]) == D(1,[2]), D(1) < D(2), dataclasses.asdict(D(1,[D(2)])), dataclasses.replace(D(1), x=9))
try: D()
except TypeError as e: print(e)
@dataclasses.dataclass(frozen=True)
class F:
    a: int
f = F(1)
try: f.a = 2
except dataclasses.FrozenInstanceError as e: print(e)
print({f: 1}[F(1)], hash(f) == hash(F(1)))
