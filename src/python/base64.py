"""Base16, Base32, Base64 and Base85."""

# Supported: Base16, Base32, Base64, Base85 and Z85.

import binascii

__all__ = ['encode', 'decode', 'encodebytes', 'decodebytes', 'b64encode', 'b64decode', 'b32encode', 'b32decode',
           'b32hexencode', 'b32hexdecode', 'b16encode', 'b16decode', 'b85encode', 'b85decode', 'a85encode', 'a85decode', 'z85encode',
           'z85decode',
           'standard_b64encode', 'standard_b64decode', 'urlsafe_b64encode', 'urlsafe_b64decode']


def _bytes_from_decode_data(s):
    if isinstance(s, str):
        try:
            return s.encode('ascii')
        except UnicodeEncodeError:
            raise ValueError('string argument should contain only ASCII characters') from None
    if isinstance(s, (bytes, bytearray)):
        return s
    try:
        return memoryview(s).tobytes()
    except (TypeError, NameError):
        raise TypeError('argument should be a bytes-like object or ASCII string, not %r' % s.__class__.__name__) from None


# --- Base64 -------------------------------------------------------------------------------------------------------------

def b64encode(s, altchars=None):
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is not None:
        assert len(altchars) == 2, repr(altchars)
        return encoded.translate(bytes.maketrans(b'+/', altchars))
    return encoded


def b64decode(s, altchars=None, validate=False):
    s = _bytes_from_decode_data(s)
    if altchars is not None:
        altchars = _bytes_from_decode_data(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b'+/'))
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return b64encode(s, b'-_')


def urlsafe_b64decode(s):
    return b64decode(s, b'-_')


def encodebytes(s):
    if isinstance(s, str):
        raise TypeError('expected bytes-like object, not str')
    return b''.join([binascii.b2a_base64(s[i:i + 57]) for i in range(0, len(s), 57)])


def decodebytes(s):
    if isinstance(s, str):
        raise TypeError('expected bytes-like object, not str')
    return binascii.a2b_base64(s)


def encode(input, output):
    while s := input.read(57):
        output.write(binascii.b2a_base64(s))


def decode(input, output):
    while line := input.readline():
        output.write(binascii.a2b_base64(line))


# --- Base32 -------------------------------------------------------------------------------------------------------------

_B32 = b'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
_B32HEX = b'0123456789ABCDEFGHIJKLMNOPQRSTUV'


def _b32encode(alphabet, s):
    s = bytes(s) if not isinstance(s, str) else binascii._bytes_of(s)
    left = len(s) % 5
    padded = s + bytes(-len(s) % 5)
    out = bytearray()
    for i in range(0, len(padded), 5):
        word = int.from_bytes(padded[i:i + 5], 'big')
        out += bytes([alphabet[word >> shift & 31] for shift in range(35, -1, -5)])
    if left:
        pads = {1: 6, 2: 4, 3: 3, 4: 1}[left]
        out[-pads:] = b'=' * pads
    return bytes(out)


def _b32decode(alphabet, s, casefold=False, map01=None):
    s = _bytes_from_decode_data(s)
    if len(s) % 8:
        raise binascii.Error('Incorrect padding')
    if map01 is not None:
        map01 = _bytes_from_decode_data(map01)
        s = s.translate(bytes.maketrans(b'01', b'O' + map01))
    if casefold:
        s = s.upper()
    stripped = s.rstrip(b'=')
    pads = len(s) - len(stripped)
    values = {char: value for value, char in enumerate(alphabet)}
    out = bytearray()
    for i in range(0, len(stripped), 8):
        word = 0
        quanta = stripped[i:i + 8]
        for char in quanta:
            if char not in values:
                raise binascii.Error('Non-base32 digit found')
            word = word << 5 | values[char]
        out += (word << 5 * (8 - len(quanta))).to_bytes(5, 'big')
    if len(s) % 8 or pads not in (0, 1, 3, 4, 6):
        raise binascii.Error('Incorrect padding')
    return bytes(out[:len(out) - {0: 0, 1: 1, 3: 2, 4: 3, 6: 4}[pads]])


def b32encode(s):
    return _b32encode(_B32, s)


def b32decode(s, casefold=False, map01=None):
    return _b32decode(_B32, s, casefold, map01)


def b32hexencode(s):
    return _b32encode(_B32HEX, s)


def b32hexdecode(s, casefold=False):
    return _b32decode(_B32HEX, s, casefold)


def b16encode(s):
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    s = _bytes_from_decode_data(s)
    if casefold:
        s = s.upper()
    if any([char not in b'0123456789ABCDEF' for char in s]):
        raise binascii.Error('Non-base16 digit found')
    return binascii.unhexlify(s)


# --- Base85 -------------------------------------------------------------------------------------------------------------

_B85 = b'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~'
_A85 = bytes(range(33, 118))


def _85encode(b, alphabet, pad, foldnuls=False, foldspaces=False):
    b = bytes(b) if not isinstance(b, str) else binascii._bytes_of(b)
    padding = -len(b) % 4
    chunks = []
    for i in range(0, len(b), 4):
        word = int.from_bytes(b[i:i + 4].ljust(4, b'\0'), 'big')
        if foldnuls and not word:
            chunks.append(b'z')
        elif foldspaces and word == 0x20202020:
            chunks.append(b'y')
        else:
            chunks.append(bytes([alphabet[word // 85 ** k % 85] for k in (4, 3, 2, 1, 0)]))
    if padding and not pad:
        if chunks[-1] == b'z':
            chunks[-1] = alphabet[:1] * 5
        chunks[-1] = chunks[-1][:-padding]
    return b''.join(chunks)


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    result = _85encode(b, _A85, pad, True, foldspaces)
    if adobe:
        result = b'<~' + result
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        chunks = [result[i:i + wrapcol] for i in range(0, len(result), wrapcol)]
        if adobe and len(chunks[-1]) + 2 > wrapcol:
            chunks.append(b'')
        result = b'\n'.join(chunks)
    return result + b'~>' if adobe else result


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b' \t\n\r\v'):
    b = _bytes_from_decode_data(b)
    if adobe:
        if not b.endswith(b'~>'):
            raise ValueError("Ascii85 encoded byte sequences must end with b'~>'")
        b = b[2:-2] if b.startswith(b'<~') else b[:-2]
    out = bytearray()
    word = count = 0
    for char in b + b'u' * 4:
        if 33 <= char <= 117:
            word = word * 85 + char - 33
            count += 1
            if count == 5:
                if word > 0xffffffff:
                    raise ValueError('Ascii85 overflow')
                out += word.to_bytes(4, 'big')
                word = count = 0
        elif char == 122 or foldspaces and char == 121:
            if count:
                raise ValueError(f'{chr(char)} inside Ascii85 5-tuple')
            out += b'\0\0\0\0' if char == 122 else b'    '
        elif char not in ignorechars:
            raise ValueError(f'Non-Ascii85 digit found: {chr(char)}')
    padding = 4 - count
    return bytes(out[:-padding]) if padding else bytes(out)


def b85encode(b, pad=False):
    return _85encode(b, _B85, pad)


def b85decode(b):
    b = _bytes_from_decode_data(b)
    values = {char: value for value, char in enumerate(_B85)}
    padding = -len(b) % 5
    b = b + b'~' * padding
    out = bytearray()
    for i in range(0, len(b), 5):
        word = 0
        for j, char in enumerate(b[i:i + 5]):
            if char not in values:
                raise ValueError(f'bad base85 character at position {i + j}')
            word = word * 85 + values[char]
        if word > 0xffffffff:
            raise ValueError(f'base85 overflow in hunk starting at byte {i}')
        out += word.to_bytes(4, 'big')
    return bytes(out[:-padding]) if padding else bytes(out)


# The same digits of base 85 under the names that ZeroMQ gives them.
_Z85 = b'0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#'


def z85encode(s):
    return b85encode(s).translate(bytes.maketrans(_B85, _Z85))


def z85decode(s):
    s = _bytes_from_decode_data(s)
    for position, char in enumerate(s):
        if char not in _Z85:
            raise ValueError(f'bad z85 character at position {position}')
    try:
        return b85decode(s.translate(bytes.maketrans(_Z85, _B85)))
    except ValueError as error:
        raise ValueError(error.args[0].replace('base85', 'z85')) from None
