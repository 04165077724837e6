from greenlet import getcurrent, greenlet

main = getcurrent()
print(main.parent, main.dead, bool(main))


def child():
    return 'from child'


def middle(result=None):
    print('middle got', result)
    return 'from middle'


# A greenlet that ends goes on with its parent, even one that has not begun.
parent = greenlet(middle)
print(greenlet(child, parent).switch())
print(parent.dead)

# The parent is who made it, unless it is told otherwise.
made = []


def maker():
    made.append(greenlet(child))
    made.append(greenlet(child, parent=main))
    made.append(greenlet(parent=main))
    print([each.parent is getcurrent() for each in made])


m = greenlet(maker)
m.switch()
print(made[0].parent is m, made[1].parent is main)
# Its parent has ended, so the result goes to the parent's parent.
print(made[0].switch())

# What is sent to a greenlet that has ended arrives at the nearest ancestor that has not.
print(made[0].switch('late'), made[0].switch(), m.switch(1, 2))


def outer():
    inner = greenlet(lambda: 42)
    print('inner', inner.switch(), inner.switch())
    return inner


print(greenlet(outer).switch().switch())


def attempt(action):
    try:
        action()
    except Exception as e:
        print(type(e).__name__, e)


one, two = greenlet(child), greenlet(child)
two.parent = one


def set_parent(of, parent):
    of.parent = parent


def delete_parent():
    del one.parent


attempt(lambda: set_parent(one, two))
attempt(lambda: set_parent(one, one))
attempt(lambda: set_parent(one, 42))
attempt(lambda: set_parent(one, None))
attempt(lambda: set_parent(main, one))
attempt(delete_parent)
attempt(lambda: greenlet(child, 'parent'))
print(two.parent is one, one.parent is main)
two.parent = main
print(two.switch())
