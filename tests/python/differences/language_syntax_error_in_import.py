"""
Description: A syntax error in an imported file of the program is reported before the program starts.
Cause: A program is compiled as a whole, with all it imports.
Workaround: None is needed: the message is the same.
"""

print('started')
import broken
