"""`list[int]` and its like."""
print(list[int], dict[str, list[int]], tuple[int, ...], tuple[()], type[int], set['x'], frozenset[None])
alias = list[int]
print(alias.__origin__, alias.__args__, alias.__parameters__, alias('ab'), alias == list[int], alias == list[str])
print(hash(alias) == hash(list[int]), alias | None, int | alias, type(alias), alias.append)


class Numbers(list[int]):
    pass


print(Numbers.__bases__, Numbers.__orig_bases__, Numbers([1]))


class Own:
    def __class_getitem__(cls, key):
        return cls.__name__, key


print(Own[int], Own[1, 2], list.__class_getitem__(str))
for wrong in (lambda: int[3], lambda: isinstance([], alias), lambda: issubclass(list, alias), lambda: alias[str]):
    try:
        print(wrong())
    except TypeError as error:
        print(error)
