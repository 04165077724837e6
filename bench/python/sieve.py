# sieve 100k: a list read and written by index.
def run():
    size = 100_000
    prime = [True] * size
    prime[0] = prime[1] = False
    n = 2
    while n * n < size:
        if prime[n]:
            for multiple in range(n * n, size, n):
                prime[multiple] = False
        n += 1
    return sum(prime)


if __name__ == '__main__':
    print(run())
