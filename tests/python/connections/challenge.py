from multiprocessing import connection
from multiprocessing.connection import answer_challenge, deliver_challenge


class Scripted:
    """A connection on which everything that comes is known before."""

    def __init__(self, *messages):
        self.messages = list(messages)
        self.sent = []

    def recv_bytes(self, maxlength):
        return self.messages.pop(0)

    def send_bytes(self, data):
        self.sent.append(data)


def attempt(call, scripted, key):
    try:
        call(scripted, key)
        print('fine')
    except Exception as e:
        print(type(e).__name__, e)
    print(len(scripted.sent), scripted.sent[-1:] if call is answer_challenge else scripted.sent[1:])


attempt(deliver_challenge, Scripted(b'something bogus'), b'key')
attempt(deliver_challenge, Scripted(b'{sha256}' + b'x' * 20), b'key')
attempt(deliver_challenge, Scripted(b'{sha1}' + b'x' * 20), b'key')
attempt(answer_challenge, Scripted(b'something bogus'), b'key')
attempt(answer_challenge, Scripted(b'#CHALLENGE#' + b'x' * 20, b'bogus'), b'key')
attempt(answer_challenge, Scripted(b'#CHALLENGE#{sha256}' + b'x' * 40, b'#WELCOME#'), b'key')
attempt(answer_challenge, Scripted(), 'text')
print(connection.MESSAGE_LENGTH)
