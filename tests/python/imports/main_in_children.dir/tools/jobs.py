class Job:
    def __init__(self, number):
        self.number = number
    def run(self):
        return double(self.number)
def double(number):
    return 2 * number
