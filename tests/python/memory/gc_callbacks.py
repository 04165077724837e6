import gc


def watch(phase, info):
    print(phase, sorted(info), info['generation'], info['uncollectable'])


gc.collect()
gc.callbacks.append(watch)
gc.collect()
gc.collect(1)
gc.callbacks.remove(watch)
gc.collect()
