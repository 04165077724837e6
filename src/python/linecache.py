"""Lines of source files: of the program's own as they were compiled, of others as they are in the virtual file system."""

# Supported: lines of the program's own files, and of files in the virtual directory.

import _vm

__all__ = ['getline', 'clearcache', 'checkcache', 'lazycache']

# By file name: size, time of change (None: it is not looked after), lines, full name.
cache = {}


def getline(filename, lineno, module_globals=None):
    """The line with its end, or an empty string."""
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ''


def getlines(filename, module_globals=None):
    if filename in cache and len(cache[filename]) != 1:
        return cache[filename][2]
    return updatecache(filename, module_globals)


def clearcache():
    cache.clear()


def checkcache(filename=None):
    """Forgets files that have changed."""
    import os
    for name in list(cache) if filename is None else [filename] if filename in cache else []:
        entry = cache[name]
        if len(entry) == 1 or entry[1] is None:
            continue
        try:
            now = os.stat(entry[3])
        except OSError:
            del cache[name]
            continue
        if (now.st_size, now.st_mtime) != entry[:2]:
            del cache[name]


def updatecache(filename, module_globals=None):
    cache.pop(filename, None)
    if not filename or filename.startswith('<') and filename.endswith('>'):
        return []
    text = _vm.source(filename)
    size = changed = None
    if text is None:
        text = _loaded(module_globals)
    if text is None:
        import os
        try:
            with open(filename, encoding='utf-8') as file:
                text = file.read()
            status = os.stat(filename)
            size, changed = status.st_size, status.st_mtime
        except (OSError, UnicodeDecodeError, SyntaxError):
            return []
    lines = text.splitlines(True)
    if lines and not lines[-1].endswith('\n'):
        lines[-1] += '\n'
    cache[filename] = len(text) if size is None else size, changed, lines, filename
    return lines


def _loaded(module_globals):
    """What the loader of a module says its source is."""
    loader = (module_globals or {}).get('__loader__')
    get_source = getattr(loader, 'get_source', None)
    if get_source is None:
        return None
    try:
        return get_source(module_globals.get('__name__'))
    except (ImportError, OSError):
        return None


def lazycache(filename, module_globals):
    """Notes where the lines could be had, should anybody ask; answers whether they could."""
    if filename in cache:
        return len(cache[filename]) == 1
    if not filename or filename.startswith('<') and filename.endswith('>'):
        return False
    text = _loaded(module_globals)
    if text is None:
        return False
    cache[filename] = (lambda: text,)
    return True
