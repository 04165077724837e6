import os
os.environ['COURSE'] = 'threads'
print(os.environ['COURSE'], os.getenv('COURSE'), os.getenv('NOWHERE'), os.getenv('NOWHERE', 'default'), 'COURSE' in os.environ)
print(os.path.expandvars('$COURSE and ${COURSE}'))
try:
    os.environ['NOWHERE']
except KeyError as error:
    print(repr(error))
for key, value in ((1, 'x'), ('x', 1)):
    try:
        os.environ[key] = value
    except TypeError as error:
        print(error)
os.environ.setdefault('COURSE', 'other')
os.environ.update(OTHER='1')
print(os.environ.pop('COURSE'), os.environ.get('COURSE'), os.environ['OTHER'])
del os.environ['OTHER']
print(os.getenv('OTHER'))
pid = os.fork()
if pid == 0:
    os.environ['CHILD'] = 'yes'
    os._exit(0)
os.waitpid(pid, 0)
print(os.getenv('CHILD'))
