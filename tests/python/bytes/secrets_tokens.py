import secrets

def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")

print(len(secrets.token_bytes(8)), len(secrets.token_hex(8)), type(secrets.token_urlsafe()), 0 <= secrets.randbelow(10) < 10, secrets.choice('a'), 0 <= secrets.randbits(8) < 256)
print(secrets.token_hex() != secrets.token_hex(), secrets.compare_digest('a', 'a'))
show(secrets.randbelow, 0)
show(secrets.choice, [])
