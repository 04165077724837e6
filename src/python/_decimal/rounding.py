"""How a coefficient loses digits."""

from math import isqrt


def rounds_up(kept, rest, unit, rounding, negative):
    """Whether the kept digits grow by one, `rest` (not 0) being what is cut off of a unit."""
    if rounding == 'ROUND_DOWN':
        return False
    if rounding == 'ROUND_UP':
        return True
    if rounding == 'ROUND_CEILING':
        return not negative
    if rounding == 'ROUND_FLOOR':
        return negative
    if rounding == 'ROUND_05UP':
        return kept % 10 in (0, 5)
    if rest * 2 != unit:
        return rest * 2 > unit
    if rounding == 'ROUND_HALF_UP':
        return True
    return kept % 2 == 1 if rounding == 'ROUND_HALF_EVEN' else False


def drop(coefficient, digits, rounding, negative):
    """(the coefficient without its last digits, whether what was dropped was not zero)"""
    unit = 10 ** digits
    kept, rest = divmod(coefficient, unit)
    if not rest:
        return kept, False
    if rounds_up(kept, rest, unit, rounding, negative):
        kept += 1
    return kept, True


def count(coefficient):
    return len(str(coefficient))


def root(coefficient, exponent, precision):
    """The square root of a number as (coefficient, exponent) with some digits more than asked for, odd where inexact."""
    shift = 2 * (precision + 2) - count(coefficient)
    shift = max(shift, 0)
    if (exponent - shift) % 2:
        shift += 1
    scaled = coefficient * 10 ** shift
    found = isqrt(scaled)
    return found, (exponent - shift) // 2, found * found == scaled
