import copyreg


def attempt(function, *args, **options):
    try:
        print(repr(function(*args, **options)))
    except Exception as error:
        print(type(error).__name__, str(error).split(' at 0x')[0])


class R: pass
attempt(copyreg.constructor, 5)
attempt(copyreg.pickle, R, 5)
attempt(copyreg.constructor, R)
attempt(copyreg.add_extension, "m", "n", 0)
attempt(copyreg.add_extension, "m", "n", 7)
attempt(copyreg.add_extension, "m", "n", 8)
attempt(copyreg.add_extension, "m", "o", 7)
attempt(copyreg.remove_extension, "m", "n", 9)
attempt(copyreg.remove_extension, "m", "n", 7)
print(R in copyreg.dispatch_table)
