import traceback

for attempt in range(2):
    try:
        import broken
    except SyntaxError as error:
        print(error)
        print(error.msg, error.lineno, error.offset, error.text.strip(), error.end_lineno, error.end_offset)
        print(error.args)
try:
    import tabs
except IndentationError as error:
    print(type(error).__name__, error)
import fine
