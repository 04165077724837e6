import os
import time
from multiprocessing import Process

# os.wait takes the exit codes of children that multiprocessing made as well: then it does not know them.
p = Process(target=time.sleep, args=(0.1,))
p.start()
ended, status = os.wait()
print(ended == p.pid, status)
p.join()
print(p.exitcode, p.is_alive())
