# queens(7): recursion, lists, generator expressions.
def place(size, columns):
    row = len(columns)
    if row == size:
        return 1
    found = 0
    for column in range(size):
        if all(column != c and abs(column - c) != row - r for r, c in enumerate(columns)):
            columns.append(column)
            found += place(size, columns)
            columns.pop()
    return found


def run():
    return place(7, [])


if __name__ == '__main__':
    print(run())
