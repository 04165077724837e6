class Task:
    def run(self):
        return [self.step(x) for x in (1, 0)]

    @staticmethod
    def step(x):
        return (lambda v: 1 // v)(x)


Task().run()
