import gc


class Tail:
    def __del__(self):
        print('tail')


class Link:
    pass


gc.collect()
link = Link()
link.me = link
link.tail = Tail()
del link
print('not yet')
gc.collect()
print('end')
