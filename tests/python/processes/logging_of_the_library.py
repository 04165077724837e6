import logging
import multiprocessing as mp
from multiprocessing import util


def child():
    mp.get_logger().warning('from the child')


if __name__ == '__main__':
    logger = mp.log_to_stderr()
    print(logger.name, logger.propagate, logging.getLevelName(logger.getEffectiveLevel()), logger is mp.get_logger())
    util.info('too quiet')
    logger.setLevel(mp.SUBDEBUG)
    util.sub_debug('very %s', 'detailed')
    util.debug('detailed')
    util.info('for information')
    util.sub_warning('nearly a warning')
    logger.setLevel(logging.WARNING)
    process = mp.Process(target=child)
    process.start()
    process.join()
    print(util.LOGGER_NAME, util.DEFAULT_LOGGING_FORMAT, util.SUBDEBUG, util.SUBWARNING)
