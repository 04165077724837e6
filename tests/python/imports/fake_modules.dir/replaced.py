import sys
class Here:
    here = 'an object'
sys.modules[__name__] = Here()
