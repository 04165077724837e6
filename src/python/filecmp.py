"""Are files the same?"""

# Supported: files and directories compared.

import os
import stat

__all__ = ['clear_cache', 'cmp', 'cmpfiles', 'dircmp']


def clear_cache():
    """Nothing is kept."""


def cmp(f1, f2, shallow=True):
    first, second = os.stat(f1), os.stat(f2)
    if not stat.S_ISREG(first.st_mode) or not stat.S_ISREG(second.st_mode):
        return False
    if shallow and (first.st_size, first.st_mtime) == (second.st_size, second.st_mtime):
        return True
    if first.st_size != second.st_size:
        return False
    with open(f1, 'rb') as one, open(f2, 'rb') as other:
        return one.read() == other.read()


def cmpfiles(a, b, common, shallow=True):
    """Those that are the same, those that differ, and those that cannot be compared."""
    result = [], [], []
    for name in common:
        try:
            same = cmp(os.path.join(a, name), os.path.join(b, name), shallow)
            result[0 if same else 1].append(name)
        except (OSError, ValueError):
            result[2].append(name)
    return result


class dircmp:
    def __init__(self, a, b, ignore=None, hide=None, *, shallow=True):
        self.left, self.right = a, b
        ignore = ['RCS', 'CVS', 'tags', '.git', '.hg', '.bzr', '_darcs', '__pycache__'] if ignore is None else ignore
        hidden = set(ignore) | set(['.', '..'] if hide is None else hide)
        self.left_list = sorted([name for name in os.listdir(a) if name not in hidden])
        self.right_list = sorted([name for name in os.listdir(b) if name not in hidden])
        self.common = [name for name in self.left_list if name in self.right_list]
        self.left_only = [name for name in self.left_list if name not in self.right_list]
        self.right_only = [name for name in self.right_list if name not in self.left_list]
        def both(test):
            return [name for name in self.common if test(os.path.join(a, name)) and test(os.path.join(b, name))]
        self.common_dirs = both(os.path.isdir)
        self.common_files = both(os.path.isfile)
        self.common_funny = [name for name in self.common if name not in self.common_dirs + self.common_files]
        self.same_files, self.diff_files, self.funny_files = cmpfiles(a, b, self.common_files, shallow)
        self._options = ignore, hide, shallow

    @property
    def subdirs(self):
        ignore, hide, shallow = self._options
        return {name: type(self)(os.path.join(self.left, name), os.path.join(self.right, name), ignore, hide,
                                 shallow=shallow) for name in self.common_dirs}

    def report(self):
        print('diff', self.left, self.right)
        for title, names in (
                (f'Only in {self.left} :', self.left_only), (f'Only in {self.right} :', self.right_only),
                ('Identical files :', self.same_files), ('Differing files :', self.diff_files),
                ('Trouble with common files :', self.funny_files), ('Common subdirectories :', self.common_dirs),
                ('Common funny cases :', self.common_funny)):
            if names:
                print(title, sorted(names))
