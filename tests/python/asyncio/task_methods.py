"""What can be asked of a task, before and after its end."""
import asyncio
import contextvars


def show(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


async def nap(seconds, value=None):
    await asyncio.sleep(seconds)
    return value


async def main():
    context = contextvars.copy_context()
    task = asyncio.create_task(nap(0.01, 5), name='first', context=context)
    print(task.get_name(), task.get_coro().__name__, task.get_context() is context, task.get_loop().is_running())
    task.set_name(7)
    print(task.get_name(), task.done(), task.cancelled(), task.cancelling(), task.uncancel())
    for call in (task.result, task.exception, lambda: task.set_result(1), lambda: task.set_exception(ValueError())):
        show('early', call)
    await asyncio.sleep(0)
    print([frame.f_code.co_name for frame in task.get_stack()])
    print(await task, task.result(), task.exception(), task.done(), task.cancel(), task.get_stack())
    for wrong in (5, 'text', None):
        show('wrong', lambda: asyncio.create_task(wrong))


asyncio.run(main())
