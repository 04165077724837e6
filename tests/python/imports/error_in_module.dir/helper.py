def divide(n):
    return n / 0
