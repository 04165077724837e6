import os, errno, stat
print(os.name, os.sep, os.altsep, repr(os.linesep), os.pathsep, os.curdir, os.pardir, os.extsep, os.devnull)
print(os.F_OK, os.R_OK, os.W_OK, os.X_OK, os.O_RDONLY, os.O_WRONLY, os.O_RDWR, os.O_CREAT, os.O_EXCL, os.O_TRUNC, os.O_APPEND)
print(os.strerror(2), os.strerror(11), os.strerror(999), errno.errorcode[32], errno.EAGAIN == errno.EWOULDBLOCK, len(errno.errorcode))
print(os.fspath('a'), os.fspath(b'a'), os.fsencode('ä'), os.fsdecode(b'a'))
class P:
    def __fspath__(self):
        return 'there'
print(os.fspath(P()), isinstance(P(), os.PathLike), isinstance('', os.PathLike), os.path.join(P(), 'x'))
for value in (1, None):
    try:
        os.fspath(value)
    except TypeError as error:
        print(error)
print(stat.filemode(0o100644), stat.filemode(0o41777), stat.S_ISDIR(os.stat('.').st_mode), stat.S_IMODE(0o100755) == 0o755)
print(len(os.urandom(8)), os.cpu_count() > 0, os.getpid() != os.getppid(), len(os.sched_getaffinity(0)) > 0)
with open(os.devnull, 'w') as null:
    print(null.write('gone'))
print(repr(open(os.devnull).read()))
print(os.umask(0o077), os.umask(0o022))
print(os.get_exec_path(env={'PATH': '/a:/b'}), os.WEXITSTATUS(256), os.WIFEXITED(0), os.WTERMSIG(9))
