import getopt


def show(function, line, *options):
    try:
        print(function.__name__, line, function(line.split(), *options))
    except getopt.GetoptError as error:
        print(type(error).__name__, error, error.msg, error.opt, error.args)


for line in ('-a -b -cfoo -d bar a1 a2', '-abc', '-c', '--alpha --beta=3 x --alpha', '--al', '--gamma 4 y', '--gamma=',
             '--alpha=3', '--gamma', '--z', '-z', '-a -- -b', '-a - -b', 'x -a', '--ga 3', '--a', '-:'):
    show(getopt.getopt, line, 'abc:d:', ['alpha', 'alter', 'beta=', 'gamma='])
    show(getopt.gnu_getopt, line, 'abc:d:', ['alpha', 'alter', 'beta=', 'gamma='])
show(getopt.gnu_getopt, 'x -a', '+a')
show(getopt.getopt, '--one', '', 'one')
print(getopt.error is getopt.GetoptError)
