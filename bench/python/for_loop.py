# for 300k: a loop over a range.
def run():
    total = 0
    for i in range(300_000):
        total += i
    return total


if __name__ == '__main__':
    print(run())
