import fileinput, filecmp, linecache
for name, text in (('a', 'one\ntwo\n'), ('b', 'three\n'), ('c', 'one\ntwo\n')):
    with open(name, 'w') as f:
        f.write(text)
with fileinput.input(['a', 'b']) as lines:
    for line in lines:
        print(lines.filename(), lines.lineno(), lines.filelineno(), lines.isfirstline(), line, end='')
print(filecmp.cmp('a', 'c', shallow=False), filecmp.cmp('a', 'b'), filecmp.cmpfiles('.', '.', ['a', 'zzz'], shallow=False))
print(repr(linecache.getline('a', 2)), repr(linecache.getline('a', 9)), repr(linecache.getline('nowhere', 1)))
