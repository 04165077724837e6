"""configparser: what is read, asked, changed and written, and what is wrong."""
import configparser
import io
import sys

text = '''
# a comment
[DEFAULT]
Timeout = 30
home: /srv/%(name)s
name = app

[server]
host = localhost
Port: 8080
debug = yes
ratio=0.5
paths = one
    two

    three
url = http://%(host)s:%(port)s/
percent = 50%%
; another
[empty]
[中文 section]
键 = 值
name = other
'''
config = configparser.ConfigParser()
config.read_string(text)
print(config.sections(), config.defaults(), 'server' in config, 'nope' in config, len(config), list(config))
print(config['server'], config.get('server', 'host'), config['server']['PORT'], config.getint('server', 'port'), config.getboolean('server', 'debug'))
print(config['server'].getfloat('ratio'), repr(config['server']['paths']), config['server']['url'], config['server']['percent'])
print(config.get('server', 'url', raw=True), config.get('server', 'none', fallback='fb'), config['server'].get('none'), config['server'].getint('x', 3))
print(config.options('server'), config.items('empty'), dict(config['中文 section']), config.has_option('server', 'timeout'))
print(config.get('server', 'url', vars={'host': 'example.com'}), config['empty']['home'], config['中文 section']['home'])
config.add_section('new')
config.set('new', 'a', '1')
config['more'] = {'x': 1, 'y': 'multi\nline'}
config['new']['b'] = 'two'
print(config.remove_option('server', 'debug'), config.remove_option('server', 'debug'), config.remove_section('empty'), config.remove_section('empty'))
config.write(sys.stdout)
with open('app.ini', 'w', encoding='gbk') as f:
    config.write(f, space_around_delimiters=False)
again = configparser.ConfigParser()
print(again.read(['missing.ini', 'app.ini'], encoding='gbk'), again['new']['b'], again['more']['y'].split())


def attempt(function):
    try:
        print(repr(function()))
    except Exception as e:
        print(type(e).__name__, e, sep=': ')


attempt(lambda: config.get('nope', 'x'))
attempt(lambda: config.get('server', 'nope'))
attempt(lambda: config['nope'])
attempt(lambda: config['server']['nope'])
attempt(lambda: config.add_section('new'))
attempt(lambda: config.add_section('DEFAULT'))
attempt(lambda: config.set('new', 'n', 5))
attempt(lambda: config.set('new', 'n', 'bad % value'))
attempt(lambda: config.set('nope', 'n', '5'))
attempt(lambda: config.getint('server', 'host'))
attempt(lambda: config.getboolean('server', 'host'))
attempt(lambda: config.options('nope'))
attempt(lambda: config.__delitem__('DEFAULT'))
for wrong in ('a = 1\n', '[s]\nno delimiter\nok = 1\nagain no\n', '[s]\na = 1\nA = 2\n', '[s]\n[s]\n', '[s]\na = %(b)s\n', '[s]\na = %(a)s\n', '[s]\na = %x\n', '[s]\na = %(b\n'):
    parser = configparser.ConfigParser()
    attempt(lambda: (parser.read_string(wrong), parser['s']['a'])[1])
raw = configparser.RawConfigParser(allow_no_value=True, strict=False, inline_comment_prefixes=('#',), delimiters=('=',))
raw.read_string('[s]\nflag\na = %(x)s # comment\nb = x#y\n[s]\nc:d = 2\n')
print(dict(raw['s']), raw.options('s'))
raw.write(sys.stdout)
extended = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation(), defaults={'base': '/x'})
extended.read_string('[a]\np = ${base}/a\n[b]\nq = ${a:p}/b $$ ${r}\nr = 1\nbad = ${nope}\n')
print(extended['b']['q'])
attempt(lambda: extended['b']['bad'])
lists = configparser.ConfigParser(converters={'list': lambda value: [part.strip() for part in value.split(',')]}, interpolation=None)
lists.optionxform = str
lists.read_dict({'S': {'Names': 'a, b,%c', 'n': 3}})
print(lists.getlist('S', 'Names'), lists['S'].getlist('Names'), list(lists['S']), lists['S'].name, lists['S'].parser is lists)
