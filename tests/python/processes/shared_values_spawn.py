import multiprocessing as mp
def f(v, a, r, s, d):
    with v.get_lock(): v.value += 1
    a[1] = 5; r.value = 3; s[0] = 2.5; d.value = b'hi'
if __name__ == '__main__':
    ctx = mp.get_context('spawn')
    v, a, r, s, d = ctx.Value('i', 1), ctx.Array('i', 3), ctx.RawValue('d'), ctx.RawArray('d', 2), ctx.Array('c', 5)
    p = ctx.Process(target=f, args=(v, a, r, s, d)); p.start(); p.join()
    print(v.value, a[:], r.value, s[:], d.value, p.exitcode)
