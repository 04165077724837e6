"""Arrays of numbers, all of one C type."""

import _array
from _array_type import array

ArrayType = array
typecodes = 'bBuwhHiIlLqQfd'
