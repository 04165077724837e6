import binascii
import zlib

def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")

print(binascii.hexlify(b'\x00\xff'), binascii.hexlify(b'abcd', '-', 2), binascii.unhexlify('00ff'), binascii.b2a_base64(b'abc'), binascii.b2a_base64(b'abc', newline=False), binascii.a2b_base64('YWJj'))
print(zlib.crc32(b'hello'), zlib.crc32(b'lo', zlib.crc32(b'hel')), zlib.adler32(b'hello'), binascii.crc32(b''), binascii.crc_hqx(b'hello', 0))
show(binascii.unhexlify, 'abc')
show(binascii.unhexlify, 'zz')
show(binascii.a2b_base64, 'abc')
show(binascii.a2b_base64, 'a')
show(binascii.hexlify, 'text')
show(zlib.crc32, 'text')
print(issubclass(binascii.Error, ValueError))
