import hashlib

def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")

for name in sorted(hashlib.algorithms_guaranteed):
    h = hashlib.new(name, b'abc')
    size = (10,) if name.startswith('shake') else ()
    h.update(b'def')
    print(name, h.name, h.digest_size, h.block_size, h.hexdigest(*size), len(h.digest(*size)), getattr(hashlib, name)(b'abcdef').hexdigest(*size) == h.hexdigest(*size))
h = hashlib.sha256()
copy = h.copy()
copy.update(bytearray(b'x' * 1000))
print(h.hexdigest(), copy.hexdigest(), hashlib.sha256(usedforsecurity=False, string=b'').hexdigest() == h.hexdigest())
print(hashlib.new('SHA256').name, hashlib.new('SHA3-256').name)
print(hashlib.blake2b(b'x', digest_size=16, key=b'k', salt=b's', person=b'p').hexdigest(), hashlib.blake2s(digest_size=4).hexdigest())
print(hashlib.pbkdf2_hmac('sha256', b'password', b'salt', 100).hex(), hashlib.pbkdf2_hmac('sha1', b'p', b's', 2, 10).hex())
show(hashlib.sha256, 'text')
show(hashlib.sha256, 5)
show(hashlib.blake2b, digest_size=65)
show(hashlib.blake2b, key=b'x' * 65)
show(hashlib.new, 5)
