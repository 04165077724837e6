class Part:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


class Whole:
    def __init__(self):
        self.part = Part('first')

    def replace(self):
        self.part = Part('second')
        print('replaced')


whole = Whole()
whole.replace()
del whole.part
print('deleted')
whole.part = Part('third')
whole = None
print('end')
