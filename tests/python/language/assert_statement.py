assert 1 + 1 == 2
assert [1], 'not shown'
for condition, message in ((False, 'text'), (0, 42), (None, None)):
    try:
        assert condition, message
    except AssertionError as e:
        print(repr(e), str(e), e.args)
try:
    assert []
except AssertionError as e:
    print(repr(e), e.args)
