import multiprocessing as mp


def show(call, *args, **kwargs):
    try:
        print(repr(call(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__, e)


if __name__ == '__main__':
    print(mp.get_all_start_methods(), mp.get_start_method(allow_none=True), mp.get_start_method())
    show(mp.set_start_method, 'spawn')
    show(mp.set_start_method, 'nope')
    show(mp.set_start_method, 'nope', force=True)
    show(mp.get_context, 'nope')
    for method in (None, 'fork', 'spawn', 'forkserver'):
        ctx = mp.get_context(method)
        print(type(ctx).__name__, ctx.get_start_method(), type(ctx.Process()).__name__, ctx.Process().name)
    show(mp.get_context('spawn').set_start_method, 'fork')
    mp.set_start_method('spawn', force=True)
    print(mp.get_start_method(), type(mp.get_context()).__name__)
    for method in ('fork', 'spawn'):
        p = mp.get_context(method).Process(target=print, args=('hello from', method))
        p.start()
        p.join()
        print(p.exitcode)
    me = mp.current_process()
    print(me.name, me.daemon, me.exitcode, me.is_alive(), mp.parent_process(), mp.active_children())
    show(me.join)
