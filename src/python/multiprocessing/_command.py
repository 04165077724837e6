"""What a spawned process is told to run, as `python -c` is: the first frame of its tracebacks."""

from multiprocessing.spawn import spawn_main

spawn_main()
