from collections import UserString


s = UserString('hello'); print(s, repr(s), s.data, s.upper(), s.upper().__class__, s + ' w', 'x' + s, s * 2, s[1:3], s[0].__class__, s == 'hello', len(s), 'ell' in s, s.find('l'), s.split('l'), s.replace('l', 'L'), hash(s) == hash('hello'), s < 'i', s.encode(), s.join(['a', 'b']), s % (), UserString('%s') % 5, s.startswith('he'), isinstance(s, str), int(UserString('12')), float(UserString('1.5')), UserString(5), s.center(9, '*'), s.count('l'), s.title(), s.partition('l'), s.format(), s.isalpha(), list(s), s.removeprefix('he'), s.zfill(8), s.casefold(), s.maketrans('a', 'b'), s.translate({104: 'J'}), list(reversed(s)))
