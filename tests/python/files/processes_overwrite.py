import multiprocessing as mp

def write(letter, turn, done):
    with open('f', 'w') as f:
        turn.wait()
        for _ in range(3):
            f.write(letter * 2)
            f.flush()
            done.release()
            turn.wait()

if __name__ == '__main__':
    with open('f', 'w') as f:
        f.write('start')
    with open('f', 'w') as first, open('f', 'w') as second:
        first.write('aaaa')
        first.flush()
        second.write('bb')
        second.flush()
        first.write('AA')
        first.flush()
        second.write('B')
    print(open('f').read())
    with open('f', 'a') as first, open('f', 'a') as second:
        first.write('+1')
        second.write('+2')
        second.flush()
    print(open('f').read())
