"""The locale: C, in UTF-8."""

# Supported: the locale C, with UTF-8; there is no other. Numbers and amounts are formatted as it does.

__all__ = ['getlocale', 'getdefaultlocale', 'getpreferredencoding', 'Error', 'setlocale', 'localeconv', 'strcoll', 'strxfrm', 'str', 'atof',
           'atoi', 'format_string', 'currency', 'normalize', 'LC_CTYPE', 'LC_COLLATE', 'LC_TIME', 'LC_MONETARY', 'LC_NUMERIC', 'LC_ALL',
           'CHAR_MAX', 'getencoding', 'LC_MESSAGES']

LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = range(7)
CHAR_MAX = 127
CODESET = 14

_NAMES = ('LC_CTYPE', 'LC_NUMERIC', 'LC_TIME', 'LC_COLLATE', 'LC_MONETARY', 'LC_MESSAGES', 'LC_PAPER', 'LC_NAME', 'LC_ADDRESS',
          'LC_TELEPHONE', 'LC_MEASUREMENT', 'LC_IDENTIFICATION')
_str = str
_set = dict.fromkeys(range(6), 'C')
_set[LC_CTYPE] = 'C.UTF-8'


class Error(Exception):
    __module__ = 'locale'


def _all():
    """The locales of all categories, as one where they are the same."""
    names = [_set.get(number, _set[LC_TIME]) if number < 6 else _set[LC_TIME] for number in range(len(_NAMES))]
    if len(set(names)) == 1:
        return names[0]
    return ';'.join([f'{category}={name}' for category, name in zip(_NAMES, names)])


def normalize(localename):
    """A locale's name, with its usual encoding where it has none."""
    language, dot, encoding = localename.partition('.')
    if dot or language in ('C', 'POSIX'):
        return 'C' if language == 'POSIX' else localename
    known = {'en': 'en_US', 'de': 'de_DE', 'fr': 'fr_FR', 'es': 'es_ES', 'it': 'it_IT', 'zh': 'zh_CN', 'ja': 'ja_JP', 'ru': 'ru_RU'}
    full = known.get(language.lower(), language)
    encodings = {'zh_CN': 'gb2312', 'zh_TW': 'big5', 'ja_JP': 'eucJP', 'ko_KR': 'eucKR', 'ru_RU': 'UTF-8'}
    return f'{full}.{encodings.get(full, "ISO8859-1")}' if '_' in full else localename


def setlocale(category, locale=None):
    if category not in range(7):
        raise Error('invalid locale category') if locale is None else Error('unsupported locale setting')
    if locale is not None:
        if not isinstance(locale, _str):
            language, encoding = locale
            locale = normalize(f'{language or "C"}.{encoding}' if encoding else language or 'C')
        name = {'': 'C.UTF-8', 'POSIX': 'C', 'C.utf8': 'C.utf8', 'C.UTF8': 'C.UTF8'}.get(locale, locale)
        if name.partition('.')[0] != 'C' or name.partition('.')[2].lower() not in ('', 'utf8', 'utf-8'):
            raise Error('unsupported locale setting')
        for each in range(6) if category == LC_ALL else (category,):
            _set[each] = name
    return _all() if category == LC_ALL else _set[category]


def getlocale(category=LC_CTYPE):
    if category == LC_ALL and ';' in _all():
        raise TypeError('category LC_ALL is not supported')
    name = setlocale(category)
    return ('C', 'UTF-8') if '.' in name else (None, None)


def getdefaultlocale(envvars=('LC_ALL', 'LC_CTYPE', 'LANG', 'LANGUAGE')):
    import warnings
    warnings.warn("'locale.getdefaultlocale' is deprecated and slated for removal in Python 3.15. Use setlocale(), getencoding() and "
                  'getlocale() instead.', DeprecationWarning, 2)
    return 'C', 'UTF-8'


def getencoding():
    return 'UTF-8'


def getpreferredencoding(do_setlocale=True):
    return 'UTF-8'


def nl_langinfo(key, /):
    if key == CODESET:
        return 'UTF-8'
    raise ValueError('unsupported langinfo constant')


def localeconv():
    conventions = dict.fromkeys(('int_curr_symbol', 'currency_symbol', 'mon_decimal_point', 'mon_thousands_sep'), '')
    conventions.update(mon_grouping=[], positive_sign='', negative_sign='')
    conventions.update(dict.fromkeys(('int_frac_digits', 'frac_digits', 'p_cs_precedes', 'p_sep_by_space', 'n_cs_precedes',
                                      'n_sep_by_space', 'p_sign_posn', 'n_sign_posn'), CHAR_MAX))
    conventions.update(decimal_point='.', thousands_sep='', grouping=[])
    return conventions


def strcoll(first, second, /):
    return (first > second) - (first < second)


def strxfrm(string, /):
    return string


def format_string(f, val, grouping=False, monetary=False):
    """The C locale groups no digits, so that this is `%`."""
    return f % val


def currency(val, symbol=True, grouping=False, international=False):
    raise ValueError('Currency formatting is not possible using the \'C\' locale.')


def str(val):
    return '%.12g' % val


def delocalize(string):
    return string


def localize(string, grouping=False, monetary=False):
    return string


def atof(string, func=float):
    return func(delocalize(string))


def atoi(string):
    return int(delocalize(string))
