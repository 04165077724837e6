# Nothing but what is callable can be called, negative numbers included.
text = 'abc'
for value in (-1, -2, 0, 1, -(2 ** 40), None, 1.5, text, [], ...):
    for call in (lambda f: f(), lambda f: f(1), lambda f: f(1, 2), lambda f: f(*[1]), lambda f: f(x=1)):
        try:
            print(call(value))
        except TypeError as error:
            print(error)
