"""Who the user is. Passwords are read from standard input, and seen."""

# Supported: who the user is. Passwords are read from standard input, and seen.

__all__ = ['getpass', 'getuser', 'GetPassWarning']


class GetPassWarning(UserWarning):
    pass


def getpass(prompt='Password: ', stream=None):
    return input(prompt)


def getuser():
    import os
    for name in ('LOGNAME', 'USER', 'LNAME', 'USERNAME'):
        user = os.environ.get(name)
        if user:
            return user
    return 'lockstep'
