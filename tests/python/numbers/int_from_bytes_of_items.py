for arg in ([1,2], (1,2), b'\1\2', bytearray(b'\1'), range(3), (x for x in (1, 2)), [256], 'ab', 5, [1.5]):
    try: print(int.from_bytes(arg), int.from_bytes(arg, 'little', signed=True))
    except Exception as e: print(type(e).__name__, e)
