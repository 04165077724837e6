"""Codecs that are not between text and bytes: hex, base64, rot13, zlib."""


def _hex(codecs):
    import binascii
    return codecs.CodecInfo(lambda data, errors='strict': (binascii.b2a_hex(data), len(data)),
                            lambda data, errors='strict': (binascii.a2b_hex(data), len(data)), name='hex')


def _base64(codecs):
    import base64
    return codecs.CodecInfo(lambda data, errors='strict': (base64.encodebytes(data), len(data)),
                            lambda data, errors='strict': (base64.decodebytes(data), len(data)), name='base64')


def _rot13(codecs):
    letters = 'abcdefghijklmnopqrstuvwxyz'
    turned = letters[13:] + letters[:13]
    table = str.maketrans(letters + letters.upper(), turned + turned.upper())

    def turn(text, errors='strict'):
        return text.translate(table), len(text)

    return codecs.CodecInfo(turn, turn, name='rot-13')


def _zlib(codecs):
    import zlib
    return codecs.CodecInfo(lambda data, errors='strict': (zlib.compress(data), len(data)),
                            lambda data, errors='strict': (zlib.decompress(data), len(data)), name='zlib')


_MAKERS = {'hex': _hex, 'hex_codec': _hex, 'base64': _base64, 'base_64': _base64, 'base64_codec': _base64, 'rot13': _rot13,
           'rot_13': _rot13, 'zlib': _zlib, 'zip': _zlib, 'zlib_codec': _zlib}


def find(key):
    if key not in _MAKERS:
        return None
    import codecs
    info = _MAKERS[key](codecs)
    info._is_text_encoding = False
    return info
