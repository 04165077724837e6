"""However often something is let go of that others still hold, what nobody holds goes at once."""
import weakref


class Held:
    def __init__(self, inner):
        self.inner = inner

    def handed(self, *rest):
        return rest


class Inner:
    pass


def work(owner):
    for _ in range(3000):
        call = owner.handed
        call(owner, [owner.inner])
        del call
        both = [owner, (owner.inner,)]
        both = None


inner = Inner()
owner = Held(inner)
reference = weakref.ref(inner)
del inner
work(owner)
print(reference() is not None)
del owner
print(reference())
