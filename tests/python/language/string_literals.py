print('single', "double", '''triple
line''', """another""")
print('tab\there', 'new\\n', 'quote\'s', "say \"x\"")
print(r'raw\n', b'bytes\x00\xff', rb'raw\d')
print('joined ' 'together' " here")
print('\x41\u00e9\U0001F600\101\u2022')
print('line \
continued')
print(len('日本語'), '日本語'[1])
print('a\0b' == 'a\x00b', len('\\'))
print(repr('it\'s'), repr('"'), repr('\'"'), repr('\t\n\r\x07\x7f\xa0'))
