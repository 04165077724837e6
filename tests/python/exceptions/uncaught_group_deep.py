group = ValueError('bottom')
for depth in range(12):
    group = ExceptionGroup(f'level {depth}', [group, KeyError(depth)])
raise group
