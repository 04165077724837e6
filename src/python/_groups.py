"""Exception groups: their methods, and what `except*` does with them."""


def derive(group, exceptions):
    """A group with the same message; its class's own method says so for others."""
    return BaseExceptionGroup(group.message, exceptions)


def _part(group, exceptions):
    """The part of a group that has these exceptions; it was raised where the whole was."""
    if not exceptions:
        return None
    part = group.derive(exceptions)
    if not isinstance(part, BaseExceptionGroup):
        raise TypeError('derive must return an instance of BaseExceptionGroup')
    part.__traceback__ = group.__traceback__
    part.__context__ = group.__context__
    if group.__cause__ is not None:
        part.__cause__ = group.__cause__
    for note in getattr(group, '__notes__', ()):
        part.add_note(note)
    return part


def _split(group, matches):
    if matches(group):
        return group, None
    matching = []
    others = []
    for each in group.exceptions:
        if isinstance(each, BaseExceptionGroup):
            match, rest = _split(each, matches)
            if match is not None:
                matching.append(match)
            if rest is not None:
                others.append(rest)
        elif matches(each):
            matching.append(each)
        else:
            others.append(each)
    return _part(group, matching), _part(group, others)


def _matcher(condition):
    kinds = condition if isinstance(condition, tuple) else (condition,)
    if kinds and all([isinstance(kind, type) and issubclass(kind, BaseException) for kind in kinds]):
        return lambda error: isinstance(error, condition)
    if callable(condition) and not isinstance(condition, type):
        return condition
    raise TypeError('expected an exception type, a tuple of exception types, or a callable (other than a class)')


def split(group, condition):
    return _split(group, _matcher(condition))


def subgroup(group, condition):
    return _split(group, _matcher(condition))[0]


# except*

def group_match(exception, kind):
    """The rest and the matching part of what `except*` looks at; either may be None."""
    kinds = kind if isinstance(kind, tuple) else (kind,)
    for each in kinds:
        if not isinstance(each, type) or not issubclass(each, BaseException):
            raise TypeError('catching classes that do not inherit from BaseException is not allowed')
        if issubclass(each, BaseExceptionGroup):
            raise TypeError('catching ExceptionGroup with except* is not allowed. Use except instead.')
    if isinstance(exception, BaseExceptionGroup):
        match, rest = exception.split(kind)
        return rest, match
    if isinstance(exception, kind):
        group = BaseExceptionGroup('', (exception,))
        group.__traceback__ = exception.__traceback__
        return None, group
    return exception, None


def _same_origin(one, other):
    """Are they parts of one group, raised once?"""
    return (isinstance(one, BaseExceptionGroup) and one.__traceback__ is other.__traceback__
            and one.__context__ is other.__context__ and one.__cause__ is other.__cause__)


def _leaves(error):
    if isinstance(error, BaseExceptionGroup):
        for each in error.exceptions:
            yield from _leaves(each)
    else:
        yield error


def prepare_reraise_star(original, results):
    """What is raised after all clauses: what they raised, and what nobody has caught, as one exception; None for nothing."""
    results = [each for each in results if each is not None]
    if not results:
        return None
    if not isinstance(original, BaseExceptionGroup):
        return results[0]
    raised = [each for each in results if not _same_origin(each, original)]
    left = {id(leaf) for each in results if _same_origin(each, original) for leaf in _leaves(each)}
    if left:
        rest = original.split(lambda error: id(error) in left)[0]
        if not raised:
            return rest
        raised.append(rest)
    return ExceptionGroup('', raised) if len(raised) > 1 else raised[0]
