"""Configuring loggers from dicts and files."""

# Supported: `dictConfig` and `fileConfig`. Nothing listens for configurations.

import functools
import io
import logging
import logging.handlers
import os

__all__ = ['dictConfig', 'fileConfig', 'DictConfigurator', 'dictConfigClass']

DEFAULT_LOGGING_CONFIG_PORT = logging.handlers.DEFAULT_TCP_LOGGING_PORT
_HANDLER_OWN = ('class', '()', 'level', 'formatter', 'filters')


def _resolve(name):
    """The object of a dotted name; what is not imported yet is."""
    parts = name.split('.')
    used = parts.pop(0)
    found = __import__(used)
    for part in parts:
        used += '.' + part
        try:
            found = getattr(found, part)
        except AttributeError:
            __import__(used)
            found = getattr(found, part)
    return found


def _clear_handlers():
    logging._handlers.clear()


def _apart(existing, used, disable):
    """Loggers that a configuration does not name, nor a parent of theirs, are disabled; children of named ones begin anew."""
    for name in existing:
        logger = logging.getLogger(name)
        if name in used:
            continue
        if any([name.startswith(other + '.') for other in used]):
            logger.level = logging.NOTSET
            logger.handlers = []
            logger.propagate = True
        else:
            logger.disabled = disable


def _known_loggers():
    return sorted(logging.root.manager.loggerDict)


# --- Dicts --------------------------------------------------------------------------------------------------------------

class DictConfigurator:
    value_converters = {'ext': 'ext_convert', 'cfg': 'cfg_convert'}

    def __init__(self, config):
        self.config = config

    def resolve(self, s):
        try:
            return _resolve(s)
        except ImportError as e:
            raise ValueError(f'Cannot resolve {s!r}: {e}') from e

    def ext_convert(self, value):
        return self.resolve(value)

    def cfg_convert(self, value):
        """What another part of the configuration holds: names behind dots, names and numbers in brackets."""
        found = self.config
        for part in value.replace('[', '.').replace(']', '').split('.'):
            found = found[int(part)] if isinstance(found, (list, tuple)) else found[part]
        return self.convert(found)

    def convert(self, value):
        if isinstance(value, dict):
            return {key: self.convert(each) for key, each in value.items()}
        if isinstance(value, (list, tuple)) and not hasattr(value, '_fields'):
            return type(value)([self.convert(each) for each in value])
        if isinstance(value, str):
            prefix, mark, rest = value.partition('://')
            if mark and prefix in self.value_converters:
                return getattr(self, self.value_converters[prefix])(rest)
        return value

    def configure_custom(self, config):
        config = dict(config)
        factory = config.pop('()')
        if not callable(factory):
            factory = self.resolve(factory)
        properties = config.pop('.', None)
        result = factory(**{key: self.convert(value) for key, value in config.items() if key.isidentifier()})
        for name, value in (properties or {}).items():
            setattr(result, name, self.convert(value))
        return result

    def configure(self):
        config = self.config
        if 'version' not in config:
            raise ValueError("dictionary doesn't specify a version")
        if config['version'] != 1:
            raise ValueError(f'Unsupported version: {config["version"]}')
        if config.pop('incremental', False):
            self._change(config)
            return
        existing = _known_loggers()
        _clear_handlers()
        self.formatters = self._each('formatters', self.configure_formatter)
        self.filters = self._each('filters', self.configure_filter)
        self.handlers = self._each_handler(config.get('handlers', {}))
        for name, about in config.get('loggers', {}).items():
            try:
                self.configure_logger(name, about)
            except Exception as e:
                raise ValueError(f'Unable to configure logger {name!r}') from e
        _apart(existing, list(config.get('loggers', {})), config.get('disable_existing_loggers', True))
        root = config.get('root', None)
        if root:
            try:
                self.configure_root(root)
            except Exception as e:
                raise ValueError('Unable to configure root logger') from e

    def _each(self, kind, make):
        made = {}
        for name, about in self.config.get(kind, {}).items():
            try:
                made[name] = make(about)
            except Exception as e:
                raise ValueError(f'Unable to configure {kind[:-1]} {name!r}') from e
        return made

    def _each_handler(self, abouts):
        """Handlers, those last that name others as their targets."""
        made = {}
        waiting = sorted(abouts)
        while waiting:
            later = [name for name in waiting
                     if any([target in waiting and target != name for target in _targets(abouts[name])])]
            for name in waiting if len(later) == len(waiting) else [name for name in waiting if name not in later]:
                try:
                    made[name] = self.configure_handler(abouts[name], made)
                    made[name].name = name
                except Exception as e:
                    raise ValueError(f'Unable to configure handler {name!r}') from e
            waiting = [] if len(later) == len(waiting) else later
        return made

    def _change(self, config):
        """Of a configuration that only changes what is there: levels."""
        for name, about in config.get('handlers', {}).items():
            handler = logging.getHandlerByName(name)
            if handler is None:
                raise ValueError(f'No handler found with name {name!r}')
            if about.get('level') is not None:
                handler.setLevel(about['level'])
        for name, about in config.get('loggers', {}).items():
            self.configure_logger(name, about, True)
        if config.get('root'):
            self.configure_root(config['root'], True)

    def configure_formatter(self, config):
        if '()' in config:
            try:
                return self.configure_custom(config)
            except TypeError as e:
                if "'format'" not in str(e):
                    raise
                # The formatters of the library call it fmt.
                return self.configure_custom({('fmt' if key == 'format' else key): value for key, value in config.items()})
        kind = self.resolve(config['class']) if 'class' in config else logging.Formatter
        options = {'defaults': config['defaults']} if 'defaults' in config else {}
        return kind(config.get('format'), config.get('datefmt'), config.get('style', '%'), config.get('validate', True), **options)

    def configure_filter(self, config):
        return self.configure_custom(config) if '()' in config else logging.Filter(config.get('name', ''))

    def add_filters(self, filterer, filters):
        for each in filters:
            try:
                filterer.addFilter(each if callable(each) or callable(getattr(each, 'filter', None)) else self.filters[each])
            except Exception as e:
                raise ValueError(f'Unable to add filter {each!r}') from e

    def configure_handler(self, config, made):
        formatter = config.get('formatter')
        if formatter:
            try:
                formatter = self.formatters[formatter]
            except Exception as e:
                raise ValueError(f'Unable to set formatter {formatter!r}') from e
        options = {key: self.convert(value) for key, value in config.items() if key not in _HANDLER_OWN and key.isidentifier()}
        if '()' in config:
            factory = config['()'] if callable(config['()']) else self.resolve(config['()'])
        else:
            factory = self.resolve(config['class']) if isinstance(config['class'], str) else config['class']
            if issubclass(factory, logging.handlers.MemoryHandler) and 'target' in options:
                try:
                    options['target'] = made[options['target']]
                except Exception as e:
                    raise ValueError(f'Unable to set target handler {options["target"]!r}') from e
            elif issubclass(factory, logging.handlers.QueueHandler):
                self._queue_options(options, made)
        listened = options.pop('_listener', None)
        properties = options.pop('.', None)
        result = factory(**options)
        if listened is not None:
            result.listener = listened(result.queue)
        if formatter:
            result.setFormatter(formatter)
        if config.get('level') is not None:
            result.setLevel(config['level'])
        if config.get('filters'):
            self.add_filters(result, config['filters'])
        for name, value in (properties or {}).items():
            setattr(result, name, self.convert(value))
        return result

    def _queue_options(self, options, made):
        """The queue of a QueueHandler, and its listener: made here where they are not given."""
        import queue
        given = options.get('queue')
        if given is None:
            options['queue'] = queue.Queue()
        elif isinstance(given, str):
            options['queue'] = self.resolve(given)()
        elif isinstance(given, dict):
            options['queue'] = self.configure_custom(given)
        names = options.pop('handlers', None)
        listener = options.pop('listener', logging.handlers.QueueListener)
        respect = options.pop('respect_handler_level', False)
        if names:
            kind = self.resolve(listener) if isinstance(listener, str) else listener
            handlers = [made[name] for name in names]
            options['_listener'] = lambda queue: kind(queue, *handlers, respect_handler_level=respect)

    def common_logger_config(self, logger, config, incremental=False):
        if config.get('level') is not None:
            logger.setLevel(config['level'])
        if incremental:
            return
        for handler in logger.handlers[:]:
            logger.removeHandler(handler)
        for name in config.get('handlers') or ():
            try:
                logger.addHandler(self.handlers[name])
            except Exception as e:
                raise ValueError(f'Unable to add handler {name!r}') from e
        if config.get('filters'):
            self.add_filters(logger, config['filters'])

    def configure_logger(self, name, config, incremental=False):
        logger = logging.getLogger(name)
        self.common_logger_config(logger, config, incremental)
        logger.disabled = False
        if config.get('propagate') is not None:
            logger.propagate = config['propagate']

    def configure_root(self, config, incremental=False):
        self.common_logger_config(logging.getLogger(), config, incremental)


def _targets(about):
    """The names of handlers that a handler is made with."""
    target = about.get('target')
    return [*([target] if isinstance(target, str) else ()), *(about.get('handlers') or ())]


dictConfigClass = DictConfigurator


def dictConfig(config):
    dictConfigClass(dict(config)).configure()


# --- Files --------------------------------------------------------------------------------------------------------------

def _names(text):
    return [name.strip() for name in text.split(',') if name.strip()]


def fileConfig(fname, defaults=None, disable_existing_loggers=True, encoding=None):
    import configparser
    if isinstance(fname, str) and not os.path.exists(fname):
        raise FileNotFoundError(f"{fname} doesn't exist")
    if isinstance(fname, configparser.RawConfigParser):
        parser = fname
    else:
        try:
            parser = configparser.ConfigParser(defaults)
            if hasattr(fname, 'readline'):
                parser.read_file(fname)
            else:
                parser.read(fname, encoding=io.text_encoding(encoding))
        except configparser.ParsingError as e:
            raise RuntimeError(f'{fname} is invalid: {e}')
    formatters = _file_formatters(parser)
    existing = _known_loggers()
    _clear_handlers()
    handlers = _file_handlers(parser, formatters)
    _file_loggers(parser, handlers, existing, disable_existing_loggers)


def _file_formatters(parser):
    made = {}
    for name in _names(parser['formatters']['keys']):
        section = parser[f'formatter_{name}']
        kind = _resolve(section['class']) if section.get('class') else logging.Formatter
        made[name] = kind(section.get('format', raw=True), section.get('datefmt', raw=True), section.get('style', '%', raw=True))
    return made


def _file_handlers(parser, formatters):
    made, targets = {}, {}
    known = {**vars(logging), 'handlers': logging.handlers}
    for name in _names(parser['handlers']['keys']):
        section = parser[f'handler_{name}']
        kind = functools.reduce(getattr, section['class'].split('.')[1:], known[section['class'].split('.')[0]]) \
            if section['class'].split('.')[0] in known else _resolve(section['class'])
        handler = kind(*_arguments(section.get('args', '()'), known), **_keywords(section.get('kwargs', '{}'), known))
        handler.name = name
        if section.get('level'):
            handler.setLevel(section['level'])
        if section.get('formatter'):
            handler.setFormatter(formatters[section['formatter']])
        if isinstance(handler, logging.handlers.MemoryHandler) and section.get('target'):
            targets[handler] = section['target']
        made[name] = handler
    for handler, target in targets.items():
        handler.setTarget(made[target])
    return made


def _arguments(text, known):
    return eval(text, known)


_keywords = _arguments


def _file_loggers(parser, handlers, existing, disable):
    names = _names(parser['loggers']['keys'])
    _configure_file_logger(logging.root, parser['logger_root'], handlers)
    used = []
    for name in names:
        if name == 'root':
            continue
        section = parser[f'logger_{name}']
        logger = logging.getLogger(section['qualname'])
        used.append(section['qualname'])
        _configure_file_logger(logger, section, handlers)
        logger.propagate = section.getint('propagate', fallback=1)
        logger.disabled = 0
    _apart(existing, used, disable)


def _configure_file_logger(logger, section, handlers):
    if section.get('level'):
        logger.setLevel(section['level'])
    for handler in logger.handlers[:]:
        logger.removeHandler(handler)
    for name in _names(section.get('handlers', '')):
        logger.addHandler(handlers[name])
