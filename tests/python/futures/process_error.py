from concurrent.futures import ProcessPoolExecutor


class Refused(Exception):
    def __init__(self, who, why):
        super().__init__(who, why)
        self.who = who


def ask(who):
    if who == 'bob':
        raise Refused(who, 'no time')
    return len(who) / (who != 'carl')


with ProcessPoolExecutor(2) as pool:
    futures = [pool.submit(ask, who) for who in ('ann', 'bob', 'carl')]
    try:
        futures[1].result()
    except Refused as error:
        print('refused', error.args, error.who, type(error.__cause__).__name__)
    print(repr(futures[1]).split(' state=')[1])
    try:
        for result in pool.map(ask, ['ann', 'carl', 'dora']):
            print(result)
    except ZeroDivisionError as error:
        print(error)
futures[2].result()
