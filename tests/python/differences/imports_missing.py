"""
Description: Some modules of Python are not there (`sqlite3`, `dis`, `tkinter`, `ssl`…), and no packages but the stand-ins. The traceback says so, and what
to use instead.
Cause: They are about what the virtual host does not have: windows, databases, other machines, CPython's own instructions.
Workaround: What the last line of the traceback names.
"""
import dis

print(callable(dis.dis))
