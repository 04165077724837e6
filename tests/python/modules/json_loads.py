import json

for s in ('null', 'true', '12', '-0.5e3', '"a\\u00e9\\n\\"\\/"', '[]', '{}', ' [1, 2.0, {"a": [null]}] ', '{"a": 1, "a": 2}', '"\\ud83d\\ude00"', '1E5', '-0', 'NaN', '123456789012345678901', '[1,\n2]'):
    v = json.loads(s)
    print(repr(v), type(v).__name__)
for s in ('', '{', '[1,]', '{"a"}', "{'a': 1}", '{"a": 1,}', '[1 2]', 'nul', '"abc', '01', '1.', '[1]x', '{"a": }', '"\\x"', '"\n"', '-', '[', '{1: 2}', 'tru'):
    try:
        print(json.loads(s))
    except json.JSONDecodeError as e:
        print(repr(s), e, e.pos, e.lineno, e.colno)
print(json.loads(b'{"k": [1]}'), isinstance(json.JSONDecodeError('m', 'doc', 0), ValueError), json.loads('{"b": {"c": 1}}')['b']['c'])
try:
    json.loads(5)
except TypeError as e:
    print(e)
print(json.loads(json.dumps({'x': [1, 2.5, None, 'é']})) == {'x': [1, 2.5, None, 'é']}, json.loads('{"a": 1}', object_hook=lambda d: sorted(d)), json.loads('1.5', parse_float=str))
