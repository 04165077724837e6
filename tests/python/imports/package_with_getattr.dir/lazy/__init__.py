def __getattr__(name):
    print('asked for', name)
    if name == 'made':
        return 'made by the package'
    raise AttributeError(f'no {name} here')
