"""Arrays of numbers, all of one C type."""

# Supported: all of it, without the warning for 'u'. A memoryview has one dimension.

import _array
from _array_type import array

ArrayType = array
typecodes = 'bBuwhHiIlLqQfd'
