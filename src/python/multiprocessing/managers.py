"""Objects that live in a process of their own, the manager's server, and are used by others through proxies.

    proxy in some process ──(id, method, arguments)──▶ thread of the server that serves this thread's connection
                          ◀──(kind, result)───────────     │ calls the method of the object with this id

Each thread that uses proxies has a connection of its own, which one thread of the server serves. What is asked of the server
itself (create an object, count a reference) goes over a connection that is made for that call.
"""

import signal
import sys
import threading
from multiprocessing import connection, get_context, process, reduction, util
from multiprocessing._proxied import METHODS
from multiprocessing.context import ProcessError, get_spawning_popen
from traceback import format_exc

__all__ = ['BaseManager', 'SyncManager', 'BaseProxy', 'Token', 'SharedMemoryManager']


def rebuild_as_list(obj):
    """The keys, values or items of a dict go to other processes as a list."""
    return list, (list(obj),)


for _view in ({}.keys(), {}.values(), {}.items()):
    reduction.register(type(_view), rebuild_as_list)


class Token:
    """What a proxy knows of its object: what kind of object, of which server, and which one."""

    __slots__ = ('typeid', 'address', 'id')

    def __init__(self, typeid, address, id):
        self.typeid, self.address, self.id = typeid, address, id

    def __getstate__(self):
        return self.typeid, self.address, self.id

    def __setstate__(self, state):
        self.typeid, self.address, self.id = state

    def __repr__(self):
        return f'{type(self).__name__}(typeid={self.typeid!r}, address={self.address!r}, id={self.id!r})'


# What is said over a connection

class RemoteError(Exception):
    """Something went wrong in the server; the argument is the traceback there."""

    def __str__(self):
        return '\n' + '-' * 75 + '\n' + str(self.args[0]) + '-' * 75


def dispatch(c, id, methodname, args=(), kwds={}):
    """Asks the server for something; answers what it answers."""
    c.send((id, methodname, args, kwds))
    kind, result = c.recv()
    if kind == '#RETURN':
        return result
    raise convert_to_error(kind, result)


def convert_to_error(kind, result):
    if kind == '#ERROR':
        return result
    if kind in ('#TRACEBACK', '#UNSERIALIZABLE'):
        if not isinstance(result, str):
            raise TypeError(f"Result {result!r} (kind '{kind}') type is {type(result)}, not str")
        return RemoteError(f'Unserializable message: {result}\n' if kind == '#UNSERIALIZABLE' else result)
    return ValueError(f'Unrecognized message type {kind!r}')


# What can be called

def all_methods(obj):
    return [name for name in dir(obj) if callable(getattr(obj, name))]


def public_methods(obj):
    return [name for name in all_methods(obj) if name[0] != '_']


class Server:
    """What runs in the process of a manager."""

    public = ['shutdown', 'create', 'accept_connection', 'get_methods', 'debug_info', 'number_of_objects', 'dummy',
              'incref', 'decref']

    def __init__(self, registry, address, authkey, serializer):
        if not isinstance(authkey, bytes):
            raise TypeError(f'Authkey {authkey!r} is type {type(authkey)!s}, not bytes')
        self.registry = registry
        self.authkey = process.AuthenticationString(authkey)
        listener, _ = listener_client[serializer]
        self.listener = listener(address=address, backlog=128)
        self.address = self.listener.address
        # By id: the object, the methods that may be called, and for some of those the kind of what they return.
        self.id_to_obj = {'0': (None, (), None)}
        self.id_to_refcount = {}
        self.id_to_local_proxy_obj = {}
        self.mutex = threading.Lock()

    def serve_forever(self):
        """Lets in who knows the key, until somebody asks for the end; then the process ends."""
        self.stop_event = threading.Event()
        process.current_process()._manager_server = self
        try:
            threading.Thread(target=self.accepter, daemon=True).start()
            try:
                self.stop_event.wait()
            except (KeyboardInterrupt, SystemExit):
                pass
        finally:
            if sys.stdout != sys.__stdout__:
                util.debug('resetting stdout, stderr')
                sys.stdout = sys.__stdout__
                sys.stderr = sys.__stderr__
            sys.exit(0)

    def accepter(self):
        while True:
            try:
                c = self.listener.accept()
            except OSError:
                continue
            threading.Thread(target=self.handle_request, args=(c,), daemon=True).start()

    def _handle_request(self, c):
        request = None
        try:
            connection.deliver_challenge(c, self.authkey)
            connection.answer_challenge(c, self.authkey)
            request = c.recv()
            _, funcname, args, kwds = request
            assert funcname in self.public, f'{funcname!r} unrecognized'
            message = '#RETURN', getattr(self, funcname)(c, *args, **kwds)
        except Exception:
            message = '#TRACEBACK', format_exc()
        try:
            c.send(message)
        except Exception as error:
            try:
                c.send(('#TRACEBACK', format_exc()))
            except Exception:
                # It has gone.
                pass
            util.info('Failure to send message: %r', message)
            util.info(' ... request was %r', request)
            util.info(' ... exception was %r', error)

    def handle_request(self, conn):
        """What a thread does for a new connection."""
        try:
            self._handle_request(conn)
        except SystemExit:
            # The other end of a connection that was served is closed.
            pass
        finally:
            conn.close()

    # Calls of methods

    def serve_client(self, conn):
        """Answers the calls of the proxies of one thread."""
        util.debug('starting server thread to service %r', threading.current_thread().name)
        while not self.stop_event.is_set():
            try:
                request = conn.recv()
            except EOFError:
                util.debug('got EOF -- exiting thread serving %r', threading.current_thread().name)
                sys.exit(0)
            except Exception:
                message = '#TRACEBACK', format_exc()
            else:
                message = self._answer(conn, request)
            self._send(conn, message)

    def _answer(self, conn, request):
        methodname = obj = None
        try:
            ident, methodname, args, kwds = request
            obj, exposed, gettypeid = self._find(ident)
            if methodname not in exposed:
                raise AttributeError(f'method {methodname!r} of {type(obj)!r} object is not in exposed={exposed!r}')
            function = getattr(obj, methodname)
        except AttributeError:
            return self._fall_back(conn, methodname, obj, request)
        except Exception:
            return '#TRACEBACK', format_exc()
        try:
            result = function(*args, **kwds)
        except Exception as error:
            return '#ERROR', error
        typeid = gettypeid and gettypeid.get(methodname)
        if not typeid:
            return '#RETURN', result
        try:
            rident, rexposed = self.create(conn, typeid, result)
        except Exception:
            return '#TRACEBACK', format_exc()
        return '#PROXY', (rexposed, Token(typeid, self.address, rident))

    def _find(self, ident):
        try:
            return self.id_to_obj[ident]
        except KeyError as missing:
            if ident in self.id_to_local_proxy_obj:
                return self.id_to_local_proxy_obj[ident]
            raise missing

    def _fall_back(self, conn, methodname, obj, request):
        """What every object can be asked for."""
        if methodname is None:
            return '#TRACEBACK', format_exc()
        try:
            function = self.fallback_mapping[methodname]
            ident, _, args, kwds = request
            return '#RETURN', function(self, conn, ident, obj, *args, **kwds)
        except Exception:
            return '#TRACEBACK', format_exc()

    def _send(self, conn, message):
        try:
            try:
                conn.send(message)
            except Exception:
                conn.send(('#UNSERIALIZABLE', format_exc()))
        except Exception as error:
            util.info('exception in thread serving %r', threading.current_thread().name)
            util.info(' ... message was %r', message)
            util.info(' ... exception was %r', error)
            conn.close()
            sys.exit(1)

    def fallback_getvalue(self, conn, ident, obj):
        return obj

    def fallback_str(self, conn, ident, obj):
        return str(obj)

    def fallback_repr(self, conn, ident, obj):
        return repr(obj)

    fallback_mapping = {'__str__': fallback_str, '__repr__': fallback_repr, '#GETVALUE': fallback_getvalue}

    # What can be asked of the server itself

    def dummy(self, c):
        """Only to see whether somebody answers."""

    def debug_info(self, c):
        with self.mutex:
            lines = []
            for ident in sorted(self.id_to_refcount):
                if ident != '0':
                    count, shown = self.id_to_refcount[ident], str(self.id_to_obj[ident][0])[:75]
                    lines.append(f'  {ident}:       refcount={count}\n    {shown}')
            return '\n'.join(lines)

    def number_of_objects(self, c):
        return len(self.id_to_refcount)

    def shutdown(self, c):
        try:
            util.debug('manager received shutdown message')
            c.send(('#RETURN', None))
        except:
            import traceback
            traceback.print_exc()
        finally:
            self.stop_event.set()

    def create(self, c, typeid, /, *args, **kwds):
        """Makes an object, or takes one that there is; answers its id and what can be called. It has one reference."""
        with self.mutex:
            callable, exposed, method_to_typeid, proxytype = self.registry[typeid]
            if callable is not None:
                obj = callable(*args, **kwds)
            elif kwds or len(args) != 1:
                raise ValueError('Without callable, must have one non-keyword argument')
            else:
                obj = args[0]
            if exposed is None:
                exposed = public_methods(obj)
            if method_to_typeid is not None:
                if not isinstance(method_to_typeid, dict):
                    raise TypeError(f'Method_to_typeid {method_to_typeid!r}: type {type(method_to_typeid)!s}, not dict')
                exposed = list(exposed) + list(method_to_typeid)
            ident = f'{id(obj):x}'
            util.debug('%r callable returned object with id %r', typeid, ident)
            self.id_to_obj[ident] = obj, set(exposed), method_to_typeid
            self.id_to_refcount.setdefault(ident, 0)
        self.incref(c, ident)
        return ident, tuple(exposed)

    def get_methods(self, c, token):
        return tuple(self.id_to_obj[token.id][1])

    def accept_connection(self, c, name):
        """Serves the proxies of a thread, in this thread."""
        threading.current_thread().name = name
        c.send(('#RETURN', None))
        self.serve_client(c)

    def incref(self, c, ident):
        with self.mutex:
            if ident not in self.id_to_refcount:
                # A proxy of an object that only other objects of the server hold, through proxies of their own.
                if ident not in self.id_to_local_proxy_obj:
                    raise KeyError(ident)
                self.id_to_refcount[ident] = 0
                self.id_to_obj[ident] = self.id_to_local_proxy_obj[ident]
                util.debug('Server re-enabled tracking & INCREF %r', ident)
            self.id_to_refcount[ident] += 1

    def decref(self, c, ident):
        if ident not in self.id_to_refcount and ident in self.id_to_local_proxy_obj:
            util.debug('Server DECREF skipping %r', ident)
            return
        with self.mutex:
            count = self.id_to_refcount[ident]
            if count <= 0:
                raise AssertionError(f'Id {ident} ({self.id_to_obj[ident]!r}) has refcount {count:n}, not 1+')
            self.id_to_refcount[ident] = count - 1
            if count > 1:
                return
            del self.id_to_refcount[ident]
            dropped = self.id_to_obj.pop(ident)
        # Not with the lock held: other proxies may go with it.
        del dropped
        util.debug('disposing of obj with id %r', ident)


# How far a manager is

class State:
    __slots__ = ['value']
    INITIAL = 0
    STARTED = 1
    SHUTDOWN = 2


listener_client = {'pickle': (connection.Listener, connection.Client)}


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


def _proxy_of_new(manager, proxytype, token, exposed):
    """A proxy of an object that the server has just made, and its reference in place of that which came with the object."""
    proxy = proxytype(token, manager._serializer, manager=manager, authkey=manager._authkey, exposed=exposed)
    conn = manager._Client(token.address, authkey=manager._authkey)
    dispatch(conn, None, 'decref', (token.id,))
    conn.close()
    return proxy


# Proxies

class ProcessLocalSet(set):
    """A set that is empty when a child begins."""

    def __init__(self):
        util.register_after_fork(self, lambda obj: obj.clear())

    def __reduce__(self):
        return type(self), ()


class BaseProxy:
    """Stands for an object in a server."""

    # By address of a server: each thread's connection, and which of its objects this process has references of.
    _address_to_local = {}
    _mutex = util.ForkAwareThreadLock()

    def __init__(self, token, serializer, manager=None, authkey=None, exposed=None, incref=True, manager_owned=False):
        with BaseProxy._mutex:
            local = BaseProxy._address_to_local.get(token.address)
            if local is None:
                local = BaseProxy._address_to_local[token.address] = util.ForkAwareLocal(), ProcessLocalSet()
        self._tls, self._idset = local
        self._token = token
        self._id = token.id
        self._manager = manager
        self._serializer = serializer
        self._Client = listener_client[serializer][1]
        # In the server itself an object that is held by another one: it is not counted.
        self._owned_by_manager = manager_owned
        if authkey is not None:
            self._authkey = process.AuthenticationString(authkey)
        elif manager is not None:
            self._authkey = manager._authkey
        else:
            self._authkey = process.current_process().authkey
        if incref:
            self._incref()
        util.register_after_fork(self, BaseProxy._after_fork)

    def _connect(self):
        util.debug('making connection to manager')
        name = process.current_process().name
        if threading.current_thread().name != 'MainThread':
            name += '|' + threading.current_thread().name
        conn = self._Client(self._token.address, authkey=self._authkey)
        dispatch(conn, None, 'accept_connection', (name,))
        self._tls.connection = conn

    def _callmethod(self, methodname, args=(), kwds={}):
        """Has a method of the object called; answers a copy of what it returns, or a proxy."""
        try:
            conn = self._tls.connection
        except AttributeError:
            util.debug('thread %r does not own a connection', threading.current_thread().name)
            self._connect()
            conn = self._tls.connection
        conn.send((self._id, methodname, args, kwds))
        kind, result = conn.recv()
        if kind == '#RETURN':
            return result
        if kind == '#PROXY':
            exposed, token = result
            token.address = self._token.address
            return _proxy_of_new(self._manager, self._manager._registry[token.typeid][-1], token, exposed)
        raise convert_to_error(kind, result)

    def _getvalue(self):
        """A copy of the object."""
        return self._callmethod('#GETVALUE')

    def _incref(self):
        if self._owned_by_manager:
            util.debug('owned_by_manager skipped INCREF of %r', self._token.id)
            return
        conn = self._Client(self._token.address, authkey=self._authkey)
        dispatch(conn, None, 'incref', (self._id,))
        conn.close()
        util.debug('INCREF %r', self._token.id)
        self._idset.add(self._id)
        state = self._manager and self._manager._state
        self._close = util.Finalize(
            self, BaseProxy._decref,
            args=(self._token, self._authkey, state, self._tls, self._idset, self._Client), exitpriority=10)

    @staticmethod
    def _decref(token, authkey, state, tls, idset, _Client):
        idset.discard(token.id)
        if state is None or state.value == State.STARTED:
            try:
                util.debug('DECREF %r', token.id)
                conn = _Client(token.address, authkey=authkey)
                dispatch(conn, None, 'decref', (token.id,))
                conn.close()
            except Exception as error:
                util.debug('... decref failed %s', error)
        else:
            util.debug('DECREF %r -- manager already shutdown', token.id)
        if not idset and hasattr(tls, 'connection'):
            util.debug('thread %r has no more proxies so closing conn', threading.current_thread().name)
            tls.connection.close()
            del tls.connection

    def _after_fork(self):
        self._manager = None
        try:
            self._incref()
        except Exception as error:
            util.info('incref failed: %s', error)

    def __reduce__(self):
        kwds = {}
        if get_spawning_popen() is not None:
            kwds['authkey'] = self._authkey
        func = type(self)
        if getattr(self, '_isauto', False):
            kwds['exposed'] = self._exposed_
            func = AutoProxy
        return RebuildProxy, (func, self._token, self._serializer, kwds)

    def __deepcopy__(self, memo):
        return self._getvalue()

    def __repr__(self):
        return f'<{type(self).__name__} object, typeid {self._token.typeid!r} at {id(self):#x}>'

    def __str__(self):
        try:
            return self._callmethod('__repr__')
        except Exception:
            return repr(self)[:-1] + "; '__str__()' failed>"


def RebuildProxy(func, token, serializer, kwds):
    """A proxy that came from another process."""
    me = process.current_process()
    server = getattr(me, '_manager_server', None)
    if server and server.address == token.address:
        util.debug('Rebuild a proxy owned by manager, token=%r', token)
        kwds['manager_owned'] = True
        if token.id not in server.id_to_local_proxy_obj:
            server.id_to_local_proxy_obj[token.id] = server.id_to_obj[token.id]
    incref = kwds.pop('incref', True) and not getattr(me, '_inheriting', False)
    return func(token, serializer, incref=incref, **kwds)


def _calling(name):
    def method(self, /, *args, **kwds):
        return self._callmethod(name, args, kwds)

    method.__name__ = method.__qualname__ = name
    return method


def MakeProxyType(name, exposed, _cache={}):
    """A class of proxies that have these methods."""
    exposed = tuple(exposed)
    found = _cache.get((name, exposed))
    if found is None:
        methods = {method: METHODS.get(method) or _calling(method) for method in exposed}
        found = _cache[name, exposed] = type(name, (BaseProxy,), methods)
        found._exposed_ = exposed
    return found


def AutoProxy(token, serializer, manager=None, authkey=None, exposed=None, incref=True, manager_owned=False):
    """A proxy that has the public methods of its object."""
    if exposed is None:
        conn = listener_client[serializer][1](token.address, authkey=authkey)
        try:
            exposed = dispatch(conn, None, 'get_methods', (token,))
        finally:
            conn.close()
    if authkey is None and manager is not None:
        authkey = manager._authkey
    if authkey is None:
        authkey = process.current_process().authkey
    proxy_type = MakeProxyType(f'AutoProxy[{token.typeid}]', exposed)
    proxy = proxy_type(token, serializer, manager=manager, authkey=authkey, incref=incref, manager_owned=manager_owned)
    proxy._isauto = True
    return proxy


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
