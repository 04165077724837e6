calls = []


def where(x):
    calls.append(x)
    return x


data = [1, 2, 3]
data[where(1)] += 10
print(data, calls)


class Box:
    def __init__(self):
        self.value = 1

    def get(self):
        calls.append('get')
        return self


box = Box()
box.get().value += 5
print(box.value, calls)
t = ([],)
try:
    t[0] += [1]
except TypeError as e:
    print(e)
print(t)
