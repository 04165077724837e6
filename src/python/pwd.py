"""The users: the one who runs the program, and root."""

# Supported: two users: root, and the one who runs the program.

from _os_system import _Record
from _paths import HOME


class struct_passwd(_Record):
    _fields = ('pw_name', 'pw_passwd', 'pw_uid', 'pw_gid', 'pw_gecos', 'pw_dir', 'pw_shell')


struct_passwd.__module__ = 'pwd'
_users = [struct_passwd(('root', 'x', 0, 0, 'root', '/root', '/bin/sh')),
          struct_passwd(('student', 'x', 1000, 1000, 'Student', HOME, '/bin/sh'))]


def getpwuid(uid, /):
    for user in _users:
        if user.pw_uid == uid:
            return user
    raise KeyError(f'getpwuid(): uid not found: {uid}')


def getpwnam(name, /):
    for user in _users:
        if user.pw_name == name:
            return user
    raise KeyError(f"getpwnam(): name not found: {name!r}")


def getpwall():
    return list(_users)
