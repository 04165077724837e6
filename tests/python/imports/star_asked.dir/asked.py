"""Makes one of the names that it offers only when somebody asks for it."""

__all__ = ['there', 'made']
there = 1


def __getattr__(name):
    if name == 'made':
        print('asked for', name)
        return 2
    raise AttributeError(f'no {name}')
