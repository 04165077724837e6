"""
Description: A program that lets go of very many objects with `__del__` in a hot loop gets some of them finalized late, in batches.
Cause: Objects are not counted; what nothing refers to is found by collections, whose number is bounded.
Workaround: `gc.collect()` where it matters.
"""


class Counted:
    gone = 0

    def __del__(self):
        Counted.gone += 1


for i in range(50_000):
    Counted()
print(Counted.gone == 50_000)
