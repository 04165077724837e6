a = [1]
b = [1]
print(a is b, a == b, a is a, id(a) == id(a), None is None)
x = y = object()
print(x is y, x == y, x != object())


class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next

    def __iter__(self):
        node = self
        while node:
            yield node.value
            node = node.next


n = Node(1, Node(2, Node(3)))
print(list(n))
n.next.next.next = None
n.self = n
print(n.self.self.value)
