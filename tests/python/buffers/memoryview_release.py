view = memoryview(b'abc')
with view as v:
    print(v[0], v is view)
for action in (lambda: view[0], lambda: len(view), lambda: view.tobytes(), lambda: view.format, lambda: bytes(view)):
    try:
        action()
    except ValueError as e:
        print(e)
print(repr(view).startswith('<released memory at 0x'), view == view)
view.release()
other = memoryview(b'x')
print(repr(other).startswith('<memory at 0x'))
