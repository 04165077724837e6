import subprocess
print(subprocess.PIPE, subprocess.STDOUT, subprocess.DEVNULL)
print(subprocess.CalledProcessError(2, ['ls', 'x']), subprocess.CalledProcessError(-9, 'ls'))
print(subprocess.TimeoutExpired('sleep', 3), subprocess.CompletedProcess(['ls'], 0, 'out'))
try:
    subprocess.CompletedProcess('ls', 1).check_returncode()
except subprocess.SubprocessError as error:
    print(repr(error), error.returncode, error.cmd, error.output)
print(subprocess.list2cmdline(['a b', 'c', 'd"e', '']))
