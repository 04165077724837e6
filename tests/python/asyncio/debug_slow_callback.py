"""In debug mode a callback that keeps everybody waiting is logged."""
import asyncio
import logging
import sys
import time


class Short(logging.Formatter):
    def format(self, record):
        message = record.getMessage()
        return f'{record.name} {record.levelname} {message[:9]} … {message.split(" took ")[1][:3]}'


handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(Short())
logging.getLogger('asyncio').addHandler(handler)
logging.getLogger('asyncio').setLevel(logging.WARNING)


async def main():
    loop = asyncio.get_running_loop()
    loop.slow_callback_duration = 0.2
    loop.call_soon(time.sleep, 0.3001)
    await asyncio.sleep(0)
    loop.call_soon(time.sleep, 0.01)
    await asyncio.sleep(0)


asyncio.run(main(), debug=True)
