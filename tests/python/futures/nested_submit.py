from concurrent.futures import ThreadPoolExecutor


def tree(pool, depth):
    if depth == 0:
        return 1
    left = pool.submit(tree, pool, depth - 1)
    right = pool.submit(tree, pool, depth - 1)
    return left.result() + right.result()


with ThreadPoolExecutor(20) as pool:
    print(pool.submit(tree, pool, 3).result())
with ThreadPoolExecutor(3) as outer, ThreadPoolExecutor(2) as inner:
    print(sum(outer.map(lambda n: inner.submit(pow, n, 2).result(), range(10))))
