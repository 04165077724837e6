class Refused(Exception):
    def __init__(self, text='refused'):
        super().__init__(text)


def pay():
    try:
        return {}['balance']
    except KeyError as error:
        raise Refused from error


try:
    pay()
except Refused as error:
    raise Refused('the order') from error
