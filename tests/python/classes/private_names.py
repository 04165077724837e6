class A:
    def __init__(self):
        self.__secret = 1
        self._hint = 2

    def get(self):
        return self.__secret

    def __hidden(self):
        return 'hidden'

    def call(self):
        return self.__hidden()


class B(A):
    def __init__(self):
        super().__init__()
        self.__secret = 'B'

    def both(self):
        return self.__secret, self._A__secret


print(A().get(), A().call(), B().both(), sorted(vars(B())))
try:
    A().__secret
except AttributeError as e:
    print(e)
