def check(a, b):
    raise ValueError(
        'values do not match: '
        f'{a} and {b}'
    )


result = check(
    1,
    2,
)
