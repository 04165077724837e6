import sys, os
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), 'lib'))
import util
print(util.name, util.__file__)
from packed import core
print(core.name)
