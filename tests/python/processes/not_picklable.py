import multiprocessing as mp
import pickle

for each in (
    mp.Queue(), mp.SimpleQueue(), mp.JoinableQueue(), mp.Lock(), mp.RLock(), mp.Semaphore(), mp.Event(), mp.Condition(),
    mp.Barrier(1), mp.Value('i'), mp.Array('i', 1),
):
    try:
        pickle.dumps(each)
        print('pickled', type(each).__name__)
    except RuntimeError as e:
        print(type(each).__name__, e)
