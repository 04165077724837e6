import multiprocessing as mp
from tools.jobs import Job, double

def report(queue, job):
    queue.put((__name__, job.run(), type(job).__module__))

if __name__ == '__main__':
    context = mp.get_context('spawn')
    queue = context.Queue()
    process = context.Process(target=report, args=(queue, Job(21)))
    process.start()
    print(queue.get())
    process.join()
    with context.Pool(2) as pool:
        print(pool.map(double, range(4)))
    print(process.exitcode, __name__)
