"""Lines' ends, translated piece by piece."""

_SEEN = {0: None, 1: '\r', 2: '\n', 3: ('\r', '\n'), 4: '\r\n', 5: ('\r', '\r\n'), 6: ('\n', '\r\n'),
         7: ('\r', '\n', '\r\n')}


class IncrementalNewlineDecoder:
    """After another decoder, or none for text. A carriage return at the end of a piece waits for what follows."""

    def __init__(self, decoder, translate, errors='strict'):
        self._decoder = decoder
        self._translate = translate
        self._seen = 0
        self._return = False

    def decode(self, input, final=False):
        text = input if self._decoder is None else self._decoder.decode(input, final=final)
        if self._return and (text or final):
            text = '\r' + text
            self._return = False
        if text.endswith('\r') and not final:
            text = text[:-1]
            self._return = True
        pairs = text.count('\r\n')
        returns = text.count('\r') - pairs
        newlines = text.count('\n') - pairs
        self._seen |= (returns > 0) | (newlines > 0) << 1 | (pairs > 0) << 2
        return text.replace('\r\n', '\n').replace('\r', '\n') if self._translate else text

    def getstate(self):
        data, flag = (b'', 0) if self._decoder is None else self._decoder.getstate()
        return data, flag << 1 | self._return

    def setstate(self, state):
        data, flag = state
        self._return = bool(flag & 1)
        if self._decoder is not None:
            self._decoder.setstate((data, flag >> 1))

    def reset(self):
        self._seen = 0
        self._return = False
        if self._decoder is not None:
            self._decoder.reset()

    @property
    def newlines(self):
        return _SEEN[self._seen]


IncrementalNewlineDecoder.__module__ = '_io'
