import multiprocessing as mp


def attempt(call):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


if __name__ == '__main__':
    for method in mp.get_all_start_methods():
        context = mp.get_context(method)
        print(method, context.get_start_method(), type(context).__name__, context.Process.__name__,
              context.Process._start_method)
    print(mp.get_start_method(allow_none=True), mp.get_start_method(), mp.get_start_method(allow_none=True))
    attempt(lambda: mp.get_context('thread'))
    attempt(lambda: mp.set_start_method('spawn'))
    attempt(lambda: mp.set_start_method('thread', force=True))
    attempt(lambda: mp.get_context('spawn').set_start_method('fork'))
    attempt(lambda: mp.set_forkserver_preload([1]))
    mp.set_forkserver_preload(['os'])
    mp.set_start_method('forkserver', force=True)
    print(mp.get_start_method(), mp.get_context()._name)
    mp.set_start_method(None, force=True)
    print(mp.get_start_method(allow_none=True))
    print(mp.freeze_support(), mp.allow_connection_pickling(), mp.reducer.__name__)
