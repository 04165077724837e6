def area(width, height):
    return width * height


print('result', area(3) + 1)
