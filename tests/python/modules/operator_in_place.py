import operator

print(operator.itruediv(7, 2), operator.ifloordiv(7, 2), operator.imod(7, 4), operator.ipow(2, 5), operator.ilshift(1, 4), operator.irshift(16, 2))
items = [1]
print(operator.iadd(items, (2,)) is items, operator.imul(items, 2) is items, operator.iconcat(items, [3]), items)


class Matrix:
    def __imatmul__(self, other):
        return 'in place', other


print(operator.imatmul(Matrix(), 3))
try:
    operator.ilshift(1, 'a')
except TypeError as error:
    print(error)
