"""Topological sorting."""

# Supported: topological sorting, step by step too.

__all__ = ['TopologicalSorter', 'CycleError']


class CycleError(ValueError):
    pass


class TopologicalSorter:
    def __init__(self, graph=None):
        self._before = {}
        self._after = {}
        self._ready = None
        self._passed = set()
        self._done = set()
        for node, predecessors in (graph or {}).items():
            self.add(node, *predecessors)

    def add(self, node, *predecessors):
        if self._ready is not None:
            raise ValueError('Nodes cannot be added after a call to prepare()')
        self._before.setdefault(node, 0)
        self._after.setdefault(node, [])
        self._before[node] += len(predecessors)
        for predecessor in predecessors:
            self._before.setdefault(predecessor, 0)
            self._after.setdefault(predecessor, []).append(node)

    def prepare(self):
        if self._ready is not None:
            raise ValueError('cannot prepare() more than once')
        self._ready = [node for node, count in self._before.items() if count == 0]
        cycle = self._cycle()
        if cycle:
            raise CycleError('nodes are in a cycle', cycle)

    def _cycle(self):
        seen = set()
        path = []
        place = {}
        for start in self._after:
            if start in seen:
                continue
            branches = []
            node = start
            while True:
                if node in seen:
                    if node in place:
                        return path[place[node]:] + [node]
                else:
                    seen.add(node)
                    branches.append(iter(self._after[node]))
                    place[node] = len(path)
                    path.append(node)
                node = None
                while path:
                    try:
                        node = next(branches[-1])
                        break
                    except StopIteration:
                        del place[path.pop()]
                        branches.pop()
                if not path:
                    break
        return None

    def get_ready(self):
        if self._ready is None:
            raise ValueError('prepare() must be called first')
        result = tuple(self._ready)
        self._passed.update(result)
        self._ready.clear()
        return result

    def is_active(self):
        if self._ready is None:
            raise ValueError('prepare() must be called first')
        return len(self._done) < len(self._passed) or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        if self._ready is None:
            raise ValueError('prepare() must be called first')
        for node in nodes:
            if node not in self._before:
                raise ValueError(f'node {node!r} was not added using add()')
            if node in self._done:
                raise ValueError(f'node {node!r} was already marked done')
            if node not in self._passed:
                raise ValueError(f'node {node!r} was not passed out (still not ready)')
            self._done.add(node)
            for successor in self._after[node]:
                self._before[successor] -= 1
                if self._before[successor] == 0:
                    self._ready.append(successor)

    def static_order(self):
        self.prepare()
        while self.is_active():
            nodes = self.get_ready()
            yield from nodes
            self.done(*nodes)
