import logging
import sys
import warnings

logging.basicConfig(stream=sys.stdout, format='%(name)s %(levelname)s')
logging.captureWarnings(True)
warnings.warn('this is logged')
logging.captureWarnings(False)
print('done')
