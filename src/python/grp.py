"""The groups of users."""

# Supported: the groups `root` and that of the user who runs the program.

from _os_system import _Record


class struct_group(_Record):
    _fields = ('gr_name', 'gr_passwd', 'gr_gid', 'gr_mem')


struct_group.__module__ = 'grp'
_groups = [struct_group(('root', 'x', 0, [])), struct_group(('student', 'x', 1000, ['student']))]


def getgrgid(id):
    for group in _groups:
        if group.gr_gid == id:
            return group
    raise KeyError(f'getgrgid(): gid not found: {id}')


def getgrnam(name):
    for group in _groups:
        if group.gr_name == name:
            return group
    raise KeyError(f"getgrnam(): name not found: {name!r}")


def getgrall():
    return list(_groups)
