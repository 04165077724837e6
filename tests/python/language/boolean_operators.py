def t(x):
    print('t', x)
    return x


print(t(0) or t('x'))
print(t(0) and t('x'))
print(t(1) or t('never'))
print(t([]) or t({}) or t(()))
print(t(1) and t(2) and t(3))
print(not t(0), not t('a'))
print(1 and 0 or 2, 1 or 0 and 2)
print((t(1) or t(2)) and t(0) or t('end'))
