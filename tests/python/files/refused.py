import os
os.mkdir('folder')
open('plain', 'w').close()

def attempt(function, *args):
    try:
        print(function(*args))
    except OSError as error:
        print(type(error).__name__, error, error.errno, error.strerror, error.filename, error.filename2)

attempt(open, 'missing')
attempt(open, 'missing/inside', 'w')
attempt(open, 'folder')
attempt(open, 'folder', 'w')
attempt(open, 'plain/inside')
attempt(open, '')
attempt(os.remove, 'missing')
attempt(os.rmdir, 'plain')
attempt(os.mkdir, 'folder')
attempt(os.mkdir, 'missing/deeper')
attempt(os.listdir, 'missing')
attempt(os.listdir, 'plain')
attempt(os.rename, 'missing', 'other')
attempt(os.stat, 'missing')
attempt(os.chdir, 'plain')
attempt(os.open, 'missing', os.O_RDONLY)
attempt(os.close, 99)
attempt(os.read, 99, 1)
open('folder/x', 'w').close()
attempt(os.rmdir, 'folder')
os.chmod('plain', 0)
print(os.access('plain', os.R_OK) in (True, False), oct(os.stat('plain').st_mode))
