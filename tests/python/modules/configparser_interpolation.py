import configparser
def show(interp, text, get=('s','a')):
    p = configparser.ConfigParser(interpolation=interp)
    p.read_string(text)
    try: print(repr(p.get(*get)))
    except configparser.Error as e: print(type(e).__name__, e, e.args)
B, X = configparser.BasicInterpolation(), configparser.ExtendedInterpolation()
for t in ['[s]\na = x%(b)s%%y%(B)s\nb = [%(c)s]\nc = 1', '[s]\na = %(zz)s', '[s]\na = %x', '[s]\na = %(b', '[s]\na = %(a)s', '[s]\na=%', '[DEFAULT]\nd=4\n[s]\na=%(d)s-%(d)s', '[s]\na=%(b)sx\nb=%']:
    show(B, t)
for t in ['[s]\na = x${b}$$y${t:q}\nb = [${c}]\nc = 1\n[t]\nq=${r}${s:c}\nr=9', '[s]\na = ${zz}', '[s]\na = $x', '[s]\na = ${b', '[s]\na = ${a}', '[s]\na=$', '[s]\na=${x:y:z}k', '[s]\na=${No:y}', '[s]\na=${s:Y}', '[s]\na=${B}\nb=${t:n}\n[t]\nm=1']:
    show(X, t)
p = configparser.ConfigParser(); p.add_section('s')
for v in ('%', '%%', '%(a)s', 'a%b'):
    try: p.set('s', 'a', v); print('set', v)
    except ValueError as e: print(e)
p = configparser.ConfigParser(interpolation=X); p.add_section('s')
for v in ('$', '$$', '${a}', 'a$b'):
    try: p.set('s', 'a', v); print('set', v)
    except ValueError as e: print(e)
