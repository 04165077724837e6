# while 200k: a loop that counts by itself.
def run():
    i = 0
    total = 0
    while i < 200_000:
        total += i
        i += 1
    return total


if __name__ == '__main__':
    print(run())
