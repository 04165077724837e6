total = (1 +
         2 +
         3)
values = [
    1,
    2,  # a comment

    3,
]
text = 'a' \
    'b'


def f(
    a,
    b=2,
    *,
    c=3,
):
    return (
        a
        + b
        + c
    )


print(total, values, text, f(
    1,
    c=5,
))
if (total == 6 and
        len(values) == 3):
    print('yes')
