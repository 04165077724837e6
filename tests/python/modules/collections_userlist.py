import copy
import pickle
from collections import UserList


def attempt(function, *args, **options):
    try:
        print(repr(function(*args, **options)))
    except Exception as error:
        print(type(error).__name__, error)


l = UserList([3, 1, 2]); print(l, l.data, l[0], l[1:], l + [1], [1] + l, l * 2, 2 * l, l == [3,1,2], l < [4], sorted(l), len(l), 3 in l, l.count(3), l.index(1), isinstance(l, list), l[1:].__class__); l.append(9); l.insert(0, 7); l.sort(); print(l, l.pop(), l.pop(0), l.remove(3), l, l.reverse(), l, l.copy(), l.extend([5]), l); l += [1]; l *= 2; del l[0]; l[0] = 4; print(l, l.clear(), l, UserList(), UserList('ab'), UserList(UserList([1])), copy.copy(UserList([1])), pickle.loads(pickle.dumps(UserList([1])))); attempt(lambda: UserList()[0]); attempt(lambda: UserList() + 1); attempt(lambda: UserList() < 1)
