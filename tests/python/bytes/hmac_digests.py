import hashlib
import hmac

def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")

h = hmac.new(b'key', b'The quick brown fox', 'sha256')
print(h.name, h.digest_size, h.block_size, h.hexdigest())
h.update(b' jumps')
copy = h.copy()
print(copy.digest() == h.digest(), hmac.digest(b'key', b'x', 'md5').hex(), hmac.new(b'k' * 100, digestmod=hashlib.sha1).hexdigest())
print(hmac.compare_digest(b'a', b'a'), hmac.compare_digest('a', 'b'))
show(hmac.new, 'key', b'', 'md5')
show(hmac.new, b'key')
show(hmac.compare_digest, 'a', b'a')
show(hmac.compare_digest, '\u00e9', 'a')
