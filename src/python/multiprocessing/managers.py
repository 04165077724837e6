"""Objects that live in a process of their own, the manager's server, and are used by others through proxies.

    proxy in some process ──(id, method, arguments)──▶ thread of the server that serves this thread's connection
                          ◀──(kind, result)───────────     │ calls the method of the object with this id

Each thread that uses proxies has a connection of its own, which one thread of the server serves. What is asked of the server
itself (create an object, count a reference) goes over a connection that is made for that call.
"""

import signal
from multiprocessing import connection, get_context, process, reduction, util
from multiprocessing._proxies import AutoProxy, BaseProxy, MakeProxyType, ProcessLocalSet, RebuildProxy, _proxy_of_new
from multiprocessing._remote_calls import RemoteError, State, Token, convert_to_error, dispatch, listener_client
from multiprocessing._server import Server, all_methods, public_methods
from multiprocessing.context import ProcessError

__all__ = ['BaseManager', 'SyncManager', 'BaseProxy', 'Token', 'SharedMemoryManager']

HAS_SHMEM = True


def rebuild_as_list(obj):
    """The keys, values or items of a dict go to other processes as a list."""
    return list, (list(obj),)


for _view in ({}.keys(), {}.values(), {}.items()):
    reduction.register(type(_view), rebuild_as_list)


class BaseManager:
    """Starts a server, or connects to one, and makes objects there."""

    _registry = {}
    _Server = Server
    _process = None

    def __init__(self, address=None, authkey=None, serializer='pickle', ctx=None, *, shutdown_timeout=1.0):
        if authkey is None:
            authkey = process.current_process().authkey
        self._address = address
        self._authkey = process.AuthenticationString(authkey)
        self._state = State()
        self._state.value = State.INITIAL
        self._serializer = serializer
        self._Listener, self._Client = listener_client[serializer]
        self._ctx = ctx or get_context()
        self._shutdown_timeout = shutdown_timeout

    def _check_initial(self):
        value = self._state.value
        if value == State.STARTED:
            raise ProcessError('Already started server')
        if value == State.SHUTDOWN:
            raise ProcessError('Manager has shut down')
        if value != State.INITIAL:
            raise ProcessError(f'Unknown state {value!r}')

    def get_server(self):
        """A server that has not begun to serve."""
        self._check_initial()
        return self._Server(self._registry, self._address, self._authkey, self._serializer)

    def connect(self):
        """Uses a server that somebody else has started."""
        conn = self._Client(self._address, authkey=self._authkey)
        dispatch(conn, None, 'dummy')
        conn.close()
        self._state.value = State.STARTED

    def start(self, initializer=None, initargs=()):
        """Starts the process of the server."""
        self._check_initial()
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        reader, writer = connection.Pipe(duplex=False)
        self._process = self._ctx.Process(
            target=type(self)._run_server,
            args=(self._registry, self._address, self._authkey, self._serializer, writer, initializer, initargs))
        number = ':'.join([str(i) for i in self._process._identity])
        self._process.name = f'{type(self).__name__}-{number}'
        self._process.start()
        writer.close()
        self._address = reader.recv()
        reader.close()
        self._state.value = State.STARTED
        self.shutdown = util.Finalize(
            self, type(self)._finalize_manager,
            args=(self._process, self._address, self._authkey, self._state, self._Client, self._shutdown_timeout),
            exitpriority=0)

    @classmethod
    def _run_server(cls, registry, address, authkey, serializer, writer, initializer=None, initargs=()):
        """What the process of the server does."""
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        if initializer is not None:
            initializer(*initargs)
        server = cls._Server(registry, address, authkey, serializer)
        writer.send(server.address)
        writer.close()
        util.info('manager serving at %r', server.address)
        server.serve_forever()

    def _ask(self, methodname, args=(), kwds={}):
        """Asks the server itself for something."""
        conn = self._Client(self._address, authkey=self._authkey)
        try:
            return dispatch(conn, None, methodname, args, kwds)
        finally:
            conn.close()

    def _create(self, typeid, /, *args, **kwds):
        """Has the server make an object; answers its token, and what can be called."""
        assert self._state.value == State.STARTED, 'server not yet started'
        id, exposed = self._ask('create', (typeid, *args), kwds)
        return Token(typeid, self._address, id), exposed

    def join(self, timeout=None):
        """Waits for the end of the server."""
        if self._process is not None:
            self._process.join(timeout)
            if not self._process.is_alive():
                self._process = None

    def _debug_info(self):
        return self._ask('debug_info')

    def _number_of_objects(self):
        return self._ask('number_of_objects')

    def __enter__(self):
        if self._state.value == State.INITIAL:
            self.start()
        if self._state.value != State.STARTED:
            if self._state.value == State.SHUTDOWN:
                raise ProcessError('Manager has shut down')
            raise ProcessError(f'Unknown state {self._state.value!r}')
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown()

    @staticmethod
    def _finalize_manager(process, address, authkey, state, _Client, shutdown_timeout):
        """Ends the server; by force when it does not listen."""
        if process.is_alive():
            util.info('sending shutdown message to manager')
            try:
                conn = _Client(address, authkey=authkey)
                try:
                    dispatch(conn, None, 'shutdown')
                finally:
                    conn.close()
            except Exception:
                # It may be ending already.
                pass
            process.join(timeout=shutdown_timeout)
            if process.is_alive():
                util.info('manager still alive')
                util.info('trying to `terminate()` manager process')
                process.terminate()
                process.join(timeout=shutdown_timeout)
                if process.is_alive():
                    util.info('manager still alive after terminate')
                    process.kill()
                    process.join()
        state.value = State.SHUTDOWN
        BaseProxy._address_to_local.pop(address, None)

    @property
    def address(self):
        return self._address

    @classmethod
    def register(cls, typeid, callable=None, proxytype=None, exposed=None, method_to_typeid=None, create_method=True):
        """Has managers of this class make another kind of objects, by a method of this name."""
        if '_registry' not in cls.__dict__:
            cls._registry = cls._registry.copy()
        if proxytype is None:
            proxytype = AutoProxy
        exposed = exposed or getattr(proxytype, '_exposed_', None)
        method_to_typeid = method_to_typeid or getattr(proxytype, '_method_to_typeid_', None)
        if method_to_typeid:
            for key, value in method_to_typeid.items():
                assert type(key) is str, f'{key!r} is not a string'
                assert type(value) is str, f'{value!r} is not a string'
        cls._registry[typeid] = callable, exposed, method_to_typeid, proxytype
        if create_method:
            def temp(self, /, *args, **kwds):
                util.debug('requesting creation of a shared %r object', typeid)
                token, exposed = self._create(typeid, *args, **kwds)
                return _proxy_of_new(self, proxytype, token, exposed)

            temp.__name__ = typeid
            setattr(cls, typeid, temp)


from multiprocessing._sync_manager import (
    AcquirerProxy, Array, ArrayProxy, BarrierProxy, BaseListProxy, BasePoolProxy, ConditionProxy, DictProxy, EventProxy,
    IteratorProxy, ListProxy, Namespace, NamespaceProxy, PoolProxy, SyncManager, Value, ValueProxy,
)


def __getattr__(name):
    """What few programs need is loaded by those that do."""
    if name in ('SharedMemoryManager', 'SharedMemoryServer', '_SharedMemoryTracker'):
        from multiprocessing import _shared_memory_manager
        return getattr(_shared_memory_manager, name)
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
