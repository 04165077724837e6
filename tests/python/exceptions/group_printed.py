import sys
import traceback

try:
    try:
        1 / 0
    except ZeroDivisionError as error:
        raise ExceptionGroup('printed', [error, ValueError('x')])
except ExceptionGroup as error:
    traceback.print_exc()
    print(traceback.format_exception_only(error))
    print(''.join(traceback.format_exception(error)) == traceback.format_exc())
    traceback.print_exception(error, file=sys.stderr)
