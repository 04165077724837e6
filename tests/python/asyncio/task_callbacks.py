"""Callbacks of tasks: their order, their context, and how they are taken away."""
import asyncio
import contextvars


where = contextvars.ContextVar('where', default='nowhere')


async def main():
    task = asyncio.create_task(asyncio.sleep(0, 'slept'))

    def tell(name):
        def callback(done):
            print(name, where.get(), done is task, done.result())
        return callback

    inside = contextvars.copy_context()
    inside.run(where.set, 'inside')
    removed = tell('removed')
    task.add_done_callback(tell('first'))
    task.add_done_callback(removed)
    task.add_done_callback(tell('second'), context=inside)
    task.add_done_callback(removed)
    where.set('changed')
    print(task.remove_done_callback(removed), task.remove_done_callback(removed))
    await task
    task.add_done_callback(tell('late'))
    print('not yet')
    await asyncio.sleep(0)


asyncio.run(main())
