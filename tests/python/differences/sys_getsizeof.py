"""
Description: `sys.getsizeof` gives other numbers.
Cause: It says what an object takes in the machine's memory, whose words have four bytes.
Workaround: Compare sizes with each other only.
"""

import sys

print(sys.getsizeof([]), sys.getsizeof(1), sys.getsizeof('text'))
