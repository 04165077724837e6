class Node:
    made = 0

    def __init__(self, next):
        self.next = next

    def __del__(self):
        Node.made += 1


head = None
for i in range(50):
    head = Node(head)
print(Node.made)
head = None
print(Node.made)
