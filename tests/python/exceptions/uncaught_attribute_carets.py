class Box:
    def __init__(self):
        self.inner = None


box = Box()
print((box.inner.size + 1) * 2)
