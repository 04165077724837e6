import gc


class Node:
    def __init__(self):
        self.me = self

    def __del__(self):
        print('del')


gc.disable()
node = Node()
node = None
for i in range(20000):
    cycle = []
    cycle.append(cycle)
print('nothing yet')
gc.collect()
print('end')
