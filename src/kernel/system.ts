import { EventKind, ObjectKind } from '../trace/events.ts';
import { BAD_HANDLE, closeHandle, newObject, objectOf } from './handles.ts';
import type { Kernel } from './kernel.ts';
import { Header, Process, ProcessState, Sync, Thread } from './layout.ts';
import { kill } from './lifecycle.ts';
import { openNew } from './new-objects.ts';
import { report } from './output.ts';
import { acquire, release, setDepth } from './primitives/acquire.ts';
import { conditionNotify, conditionWait } from './primitives/condition.ts';
import { isEnd } from './primitives/end.ts';
import { eventClear, eventSet, eventWait } from './primitives/event.ts';
import { queueGet, queueJoin, queuePut, queueShut, taskDone } from './primitives/queue.ts';
import { exitCode, joinChild, joinProcess, joinThread, sleep } from './primitives/waiting.ts';
import {
  begin,
  ended,
  forgetWait,
  pidOf,
  processOf,
  SUSPENDED,
  tidOf,
  within,
} from './scheduler/operation.ts';
import { findProcess, findThread, renameText } from './state.ts';
import { Streams } from './streams.ts';
import { startThread } from './threads.ts';
import { waitingFor } from './wait-queue.ts';

/** Which clock: `time.time`, `time.monotonic`, `time.process_time`, `time.thread_time`. */
const Clock = { wall: 0, monotonic: 1, process: 2, thread: 3 } as const;

/**
 * The system calls, by handle, as the VM's `_kernel` module makes them (see README.md). Numbers are answers; SUSPENDED
 * means that the thread has to wait and the call is to be made again. Timeouts and durations are nanoseconds, Infinity
 * for none. Files are in `files.ts` and `open-files.ts`, output and input in `output.ts`.
 */
export class System {
  readonly kernel: Kernel;
  /** The calls on pipes and connections. */
  readonly streams: Streams;

  constructor(kernel: Kernel) {
    this.kernel = kernel;
    this.streams = new Streams(kernel);
  }

  /**
   * To be called first by every system call: what the thread computed since the last one, and where its user code
   * stands. A call that is made again because the thread has been chosen was counted when it was made first.
   */
  enter(spent: number, site: number): void {
    const { kernel } = this;
    kernel.budget -= spent;
    kernel.site = site;
    if (kernel.current === 0 || kernel.memory.get(kernel.current + Thread.chosen) === 0)
      kernel.spent += spent;
  }

  // --- Objects ----------------------------------------------------------------------------------------------------

  /** Makes a synchronization object. @returns its handle, or 0 when the kernel's memory is used up */
  create(kind: number, value: number, bound: number, shared: boolean): number {
    const { kernel } = this;
    let handle = 0;
    kernel.asThread(() => {
      const object = newObject(kernel, kind, value, bound, shared);
      if (object !== 0) handle = openNew(kernel, object);
    });
    return handle;
  }

  /** The process gives up a handle. For an end of a stream or an open file that is an operation: somebody may notice. */
  close(handle: number): number {
    const { kernel } = this;
    const object = this.#object(handle);
    const isFile = object !== 0 && kernel.memory.get(object + Sync.kind) === ObjectKind.file;
    if (object === 0 || (!isFile && !isEnd(kernel.memory, object))) {
      kernel.asThread(() => closeHandle(kernel, processOf(kernel), handle));
      return 0;
    }
    const kind = isFile ? EventKind['file-close'] : EventKind.close;
    if (!begin(kernel, kind, this.#id(object))) return SUSPENDED;
    closeHandle(kernel, processOf(kernel), handle);
    return ended(kernel, 0);
  }

  /** Does the process have this handle? */
  isOpen(handle: number): boolean {
    return this.#object(handle) !== 0;
  }

  /** Names an object after the first variable that it was bound to; later names are ignored. */
  name(handle: number, name: string): void {
    const { kernel } = this;
    kernel.asThread(() => {
      const object = this.#object(handle);
      if (object === 0 || kernel.memory.get(object + Sync.name) !== 0) return;
      kernel.memory.set(object + Sync.name, kernel.memory.storeText(name));
      kernel.emitBetween(EventKind['object-name'], 0, this.#id(object), 0, 0, name);
    });
  }

  #object(handle: number): number {
    return objectOf(this.kernel, processOf(this.kernel), handle);
  }

  #refuse(): number {
    forgetWait(this.kernel);
    return BAD_HANDLE;
  }

  #id(object: number): number {
    return this.kernel.memory.get(object + Sync.id);
  }

  /** Makes a call on the object behind a handle; refuses a handle that the process does not have. */
  on<T>(handle: number, call: (kernel: Kernel, object: number) => T): T | number {
    const object = this.#object(handle);
    return object === 0 ? this.#refuse() : call(this.kernel, object);
  }

  #field(handle: number, field: number): number {
    const object = this.#object(handle);
    return object === 0 ? 0 : this.kernel.memory.get(object + field);
  }

  // --- Locks, events, conditions ------------------------------------------------------------------------------------

  acquire(handle: number, blocking: boolean, timeout: number): number {
    const object = this.#object(handle);
    return object === 0 ? this.#refuse() : acquire(this.kernel, object, blocking, timeout);
  }

  release(handle: number, count: number): number {
    const object = this.#object(handle);
    return object === 0 ? this.#refuse() : release(this.kernel, object, count);
  }

  value(handle: number): number {
    return this.#field(handle, Sync.value);
  }

  owner(handle: number): number {
    return this.#field(handle, Sync.owner);
  }

  /** Items in a queue, those in the buffers of processes included. */
  queueSize(handle: number): number {
    return this.#field(handle, Sync.value) + this.#field(handle, Sync.buffered);
  }

  unfinished(handle: number): number {
    return this.#field(handle, Sync.unfinished);
  }

  waiting(handle: number): number {
    let count = 0;
    this.kernel.asThread(() => {
      const object = this.#object(handle);
      if (object !== 0) count = waitingFor(this.kernel, object);
    });
    return count;
  }

  /** How deep the calling thread holds an RLock of its own; 0 gives it back. */
  resetOwner(handle: number, depth: number): void {
    this.kernel.asThread(() => {
      const object = this.#object(handle);
      if (object !== 0) setDepth(this.kernel, object, depth);
    });
  }

  eventSet(handle: number): number {
    const object = this.#object(handle);
    return object === 0 ? this.#refuse() : eventSet(this.kernel, object);
  }

  eventClear(handle: number): number {
    const object = this.#object(handle);
    return object === 0 ? this.#refuse() : eventClear(this.kernel, object);
  }

  eventWait(handle: number, timeout: number): number {
    const object = this.#object(handle);
    return object === 0 ? this.#refuse() : eventWait(this.kernel, object, timeout);
  }

  conditionWait(handle: number, lock: number, timeout: number): number {
    const object = this.#object(handle);
    const held = this.#object(lock);
    return object === 0 || held === 0 ? this.#refuse() : conditionWait(this.kernel, object, held, timeout);
  }

  conditionNotify(handle: number, lock: number, count: number): number {
    const object = this.#object(handle);
    const held = this.#object(lock);
    return object === 0 || held === 0 ? this.#refuse() : conditionNotify(this.kernel, object, held, count);
  }

  // --- Queues -------------------------------------------------------------------------------------------------------

  /** `effect` stores the item in the process's image, in the same atomic step. */
  queuePut(handle: number, text: string, blocking: boolean, timeout: number, effect: () => boolean): number {
    const object = this.#object(handle);
    return object === 0 ? this.#refuse() : queuePut(this.kernel, object, text, blocking, timeout, effect);
  }

  /**
   * `effect` takes the item and answers its short repr. `inOrder`: this queue is first in, first out, so that the
   * trace can say which item it was.
   */
  queueGet(
    handle: number,
    blocking: boolean,
    timeout: number,
    effect: () => string,
    inOrder = false,
  ): number {
    const take = (oldest: number) => ({ text: effect(), item: inOrder ? oldest : 0 });
    return this.on(handle, (kernel, queue) => queueGet(kernel, queue, blocking, timeout, take));
  }

  taskDone(handle: number): number {
    const object = this.#object(handle);
    return object === 0 ? this.#refuse() : taskDone(this.kernel, object);
  }

  queueShut(handle: number, left: boolean): number {
    const object = this.#object(handle);
    return object === 0 ? this.#refuse() : queueShut(this.kernel, object, left);
  }

  queueJoin(handle: number): number {
    const object = this.#object(handle);
    return object === 0 ? this.#refuse() : queueJoin(this.kernel, object);
  }

  // --- Threads and processes ------------------------------------------------------------------------------------------

  /**
   * Makes a thread of the calling process. `attach` receives its tid, makes its state in the image and answers the
   * state's address. @returns the tid, 0 when the limit halted the run, SUSPENDED
   */
  startThread(name: string, daemon: boolean, attach: (tid: number) => number): number {
    const { kernel } = this;
    if (!begin(kernel, EventKind['thread-start'], 0)) return SUSPENDED;
    return ended(
      kernel,
      within(kernel, () => startThread(kernel, name, daemon, attach)),
    );
  }

  joinThread(tid: number, timeout: number): number {
    return joinThread(this.kernel, tid, timeout);
  }

  threadAlive(tid: number): boolean {
    return findThread(this.kernel, tid) !== 0;
  }

  get tid(): number {
    return tidOf(this.kernel);
  }

  renameThread(tid: number, name: string): void {
    this.kernel.asThread(() => {
      const thread = findThread(this.kernel, tid);
      if (thread === 0) return;
      renameText(this.kernel, thread + Thread.name, name);
      this.kernel.emitBetween(
        EventKind['thread-rename'],
        tidOf(this.kernel),
        tid,
        0,
        0,
        name,
        this.kernel.site,
      );
    });
  }

  /** The calling thread has an exception that nobody catches. */
  uncaught(text: string): void {
    this.kernel.asThread(() => {
      this.kernel.emitBetween(EventKind.exception, tidOf(this.kernel), 0, 0, 0, text, this.kernel.site);
    });
  }

  renameProcess(pid: number, name: string): void {
    this.kernel.asThread(() => {
      const process = findProcess(this.kernel, pid);
      if (process === 0) return;
      renameText(this.kernel, process + Process.name, name);
      this.kernel.emitBetween(
        EventKind['process-rename'],
        tidOf(this.kernel),
        pid,
        0,
        0,
        name,
        this.kernel.site,
      );
    });
  }

  joinProcess(pid: number, timeout: number): number {
    return joinProcess(this.kernel, pid, timeout);
  }

  joinChild(pid: number, timeout: number): number {
    return joinChild(this.kernel, pid, timeout);
  }

  /** Exit code of a child that has ended, which is reaped by it; null while it runs or when it is unknown. */
  exitCode(pid: number): number | null {
    let code: number | null = null;
    this.kernel.asThread(() => {
      code = exitCode(this.kernel, pid);
    });
    return code;
  }

  processAlive(pid: number): boolean {
    const process = findProcess(this.kernel, pid);
    return process !== 0 && this.kernel.memory.get(process + Process.state) === ProcessState.running;
  }

  /** Does it run, or has it ended and nobody asked for its exit code? */
  processExists(pid: number): boolean {
    return findProcess(this.kernel, pid) !== 0;
  }

  kill(pid: number, signal: number): number {
    return kill(this.kernel, pid, signal);
  }

  get pid(): number {
    return pidOf(this.kernel);
  }

  get parentPid(): number {
    return this.kernel.memory.get(processOf(this.kernel) + Process.parent);
  }

  // --- Tasks: the library's own pieces of work, for the trace -----------------------------------------------------------

  /** Gives a task a number. @param pool handle of the pool it is for, 0 none. @param kind one of TaskKind */
  newTask(pool: number, kind: number, name: string): number {
    const { memory } = this.kernel;
    let task = 0;
    this.kernel.asThread(() => {
      task = memory.get(Header.nextObjectId);
      memory.set(Header.nextObjectId, task + 1);
      const object = pool === 0 ? 0 : this.#object(pool);
      this.#note(EventKind['task-new'], task, object === 0 ? 0 : this.#id(object), kind, name);
    });
    return task;
  }

  /** Says what happens to a task. */
  tell(kind: number, task: number, b: number, text: string): number {
    this.kernel.asThread(() => this.#note(kind, task, b, 0, text));
    return 0;
  }

  /** The calling thread begins (1) or ends (0) to be a worker of a pool. */
  poolWorker(pool: number, begins: number): number {
    this.kernel.asThread(() => {
      const object = this.#object(pool);
      if (object !== 0) this.#note(EventKind['pool-worker'], this.#id(object), begins, 0, '');
    });
    return 0;
  }

  /** The number by which the trace knows an object, 0 for a handle that is closed. */
  identify(handle: number): number {
    const object = this.#object(handle);
    return object === 0 ? 0 : this.#id(object);
  }

  #note(kind: number, a: number, b: number, c: number, text: string): void {
    const { kernel } = this;
    kernel.emitBetween(kind, tidOf(kernel), a, b, c, text, kernel.site);
  }

  // --- Output of the VM itself ----------------------------------------------------------------------------------------

  /** Writes what the VM has to say, such as the traceback of a thread: no switch point. */
  report(fd: number, text: string): void {
    this.kernel.asThread(() => void report(this.kernel, fd, text));
  }

  // --- Time and configuration -----------------------------------------------------------------------------------------

  sleep(duration: number): number {
    return sleep(this.kernel, duration);
  }

  /** Seconds of a clock, at the calling thread's moment. */
  clock(which: number): number {
    const { memory } = this.kernel;
    const now = this.#now() / 1e9;
    switch (which) {
      case Clock.wall:
        return memory.getDouble(Header.epoch) + now;
      case Clock.monotonic:
        return now;
      case Clock.process:
        return memory.getDouble(processOf(this.kernel) + Process.cpu) / 1e9;
      default:
        return memory.getDouble(this.kernel.current + Thread.cpu) / 1e9;
    }
  }

  #now(): number {
    const { kernel } = this;
    return kernel.threadClock();
  }

  get cores(): number {
    return this.kernel.memory.get(Header.cores);
  }

  get seed(): number {
    return this.kernel.memory.get(Header.seed);
  }

  /** 1 fork, 2 spawn */
  get startMethod(): number {
    return this.kernel.memory.get(Header.startMethod);
  }
}
