print('square is imported')
def area(side):
    return side * side
