"""Proxies: what stands in some process for an object in a server.

Each thread that uses proxies of a server has a connection of its own, which one thread of the server serves.
"""

import threading
from multiprocessing import process, util
from multiprocessing._proxied import METHODS
from multiprocessing._remote_calls import State, convert_to_error, dispatch, listener_client
from multiprocessing.context import get_spawning_popen


class ProcessLocalSet(set):
    """A set that is empty when a child begins."""

    def __init__(self):
        util.register_after_fork(self, lambda obj: obj.clear())

    def __reduce__(self):
        return type(self), ()


def _proxy_of_new(manager, proxytype, token, exposed):
    """A proxy of an object that the server has just made, and its reference in place of that which came with the object."""
    proxy = proxytype(token, manager._serializer, manager=manager, authkey=manager._authkey, exposed=exposed)
    conn = manager._Client(token.address, authkey=manager._authkey)
    dispatch(conn, None, 'decref', (token.id,))
    conn.close()
    return proxy


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
        found.__module__ = 'multiprocessing.managers'
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


for _each in (ProcessLocalSet, BaseProxy, RebuildProxy, MakeProxyType, AutoProxy):
    _each.__module__ = 'multiprocessing.managers'
