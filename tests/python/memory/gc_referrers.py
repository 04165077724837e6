import gc


class Holder:
    pass


target = ['the target']
holder = Holder()
holder.value = target
table = {'key': target}
referrers = gc.get_referrers(target)
print(table in [r for r in referrers if isinstance(r, dict)])
print(target in gc.get_referents(table))
print('the target' in gc.get_referents(target))
print(any(each is target for each in gc.get_objects()))
print(gc.is_finalized(holder))
