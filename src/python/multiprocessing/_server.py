"""What runs in the process of a manager: it has the objects, and calls their methods for the proxies."""

import sys
import threading
from multiprocessing import connection, process, util
from multiprocessing._remote_calls import Token, listener_client
from traceback import format_exc


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
        self.id_to_obj = {'0': (None, ())}
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
            methodname = obj = None
            try:
                request = conn.recv()
                ident, methodname, args, kwds = request
                obj, exposed, gettypeid = self._find(ident)
                if methodname not in exposed:
                    raise AttributeError(f'method {methodname!r} of {type(obj)!r} object is not in exposed={exposed!r}')
                function = getattr(obj, methodname)
                try:
                    result = function(*args, **kwds)
                except Exception as error:
                    message = '#ERROR', error
                else:
                    message = self._answer(conn, gettypeid and gettypeid.get(methodname), result)
                # A thread that waits for the next call keeps nothing alive.
                request = args = kwds = function = result = None
            except AttributeError:
                # What every object can be asked for.
                if methodname is None:
                    message = '#TRACEBACK', format_exc()
                else:
                    try:
                        message = '#RETURN', self.fallback_mapping[methodname](self, conn, ident, obj, *args, **kwds)
                    except Exception:
                        message = '#TRACEBACK', format_exc()
            except EOFError:
                util.debug('got EOF -- exiting thread serving %r', threading.current_thread().name)
                sys.exit(0)
            except Exception:
                message = '#TRACEBACK', format_exc()
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
            message = obj = exposed = gettypeid = None

    def _answer(self, conn, typeid, result):
        """What a method has returned: a copy, or an object of its own."""
        if not typeid:
            return '#RETURN', result
        rident, rexposed = self.create(conn, typeid, result)
        return '#PROXY', (rexposed, Token(typeid, self.address, rident))

    def _find(self, ident):
        try:
            return self.id_to_obj[ident]
        except KeyError as missing:
            if ident in self.id_to_local_proxy_obj:
                return self.id_to_local_proxy_obj[ident]
            raise missing

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


for _each in (all_methods, public_methods, Server):
    _each.__module__ = 'multiprocessing.managers'
