import sys

def run(text):
    exec(compile(text, 'made up.py', 'exec'), {'fail': fail})

def fail():
    raise LookupError('from the program')

try:
    eval('1 +')
except SyntaxError as error:
    print(error.filename, error.lineno)
try:
    exec('x = undefined_variable')
except NameError as error:
    print(error)
run('def f():\n    fail()\n\n\nf()\n')
