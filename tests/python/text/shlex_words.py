"""shlex: words of command lines."""
import shlex

for text in ('cp "a b" c\\ d \'e\'', "echo 'it''s' \"q\\\"x\\n\" \\'", 'a #b c', '', '  x  ', 'k="v w"x', '中文 "参 数"', "''"):
    print(shlex.split(text), shlex.split(text, comments=True))
print(shlex.split("a 'b c' d\\e", posix=False))
print(shlex.join(['a b', "it's", 'plain-1', '', '$x']), shlex.quote("it's"), shlex.quote('a/b.c'))
for wrong in ('"open', "a 'b", 'end\\'):
    try:
        shlex.split(wrong)
    except ValueError as e:
        print(e)
print(list(shlex.shlex('a=1; b && c "d e" # x\nf')))
print(list(shlex.shlex('a && b || c; d >"f g" (x)', posix=True, punctuation_chars=True)))
lexer = shlex.shlex('one two\nthree', posix=True)
first = lexer.get_token()
lexer.push_token(first)
print(first, lexer.get_token(), lexer.get_token(), lexer.get_token(), lexer.lineno, lexer.get_token())
