import contextvars
import threading

var = contextvars.ContextVar('var')
other = contextvars.ContextVar('other', default=5)
try:
    var.get()
except LookupError as error:
    print('LookupError', error.args[0] is var)
print(var.get('given'), other.get(), var.name, repr(other)[:37])
token = var.set(1)
print(token.var is var, token.old_value, contextvars.Token.MISSING)
second = var.set(2)
print(second.old_value, var.get())
var.reset(second)
print(var.get())
for bad in (lambda: var.reset(second), lambda: other.reset(token), lambda: var.reset(5), lambda: contextvars.ContextVar(5)):
    try:
        bad()
    except (RuntimeError, ValueError, TypeError) as error:
        print(type(error).__name__, str(error).split('>')[-1])
context = contextvars.copy_context()
print(len(context), var in context, context[var], context.get(other), list(context) == [var])


def change():
    var.set('changed')
    try:
        context.run(print)
    except RuntimeError as error:
        print(str(error)[:20], str(error)[-19:])
    return var.get()


print(context.run(change), var.get(), context[var])
print(dict(context.items()) == {var: 'changed'}, list(context.values()), context == context.copy())
try:
    context['x']
except TypeError as error:
    print(error)
try:
    context.run(var.reset, token)
except ValueError as error:
    print(str(error)[-36:])
thread = threading.Thread(target=lambda: print('in a thread', var.get('nothing')))
thread.start()
thread.join()
