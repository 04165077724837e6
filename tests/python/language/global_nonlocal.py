count = 0


def bump():
    global count, fresh
    count += 1
    fresh = 'made'


bump()
bump()
print(count, fresh)


def outer():
    x = 'outer'

    def middle():
        def inner():
            nonlocal x
            x += '+inner'
            return x

        return inner

    f = middle()
    f()
    return f(), x


print(outer())


def shadow():
    count = 5
    count += 1
    return count


print(shadow(), count)
