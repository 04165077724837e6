"""How what goes from process to process is pickled."""

import _pickling

__all__ = ['ForkingPickler', 'dump']


class ForkingPickler:
    @classmethod
    def dumps(cls, obj, protocol=None):
        return _pickling.dumps(obj, protocol)

    loads = staticmethod(_pickling.loads)


def dump(obj, file, protocol=None):
    _pickling.dump(obj, file, protocol)
