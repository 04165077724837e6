import { EventKind, LimitKind } from '../trace/events.ts';
import { COST, MAX_BUDGET } from './costs.ts';
import { haltDeadlocked, haltIfStuck, isInputAwaited } from './deadlock.ts';
import { lock, ring, tryLock, unlock } from './futex.ts';
import { takeSignal } from './interruption.ts';
import { Gil, Halt, Header, Policy, Process, Thread, ThreadFlag } from './layout.ts';
import type { NewProcess } from './lifecycle.ts';
import type { KernelMemory } from './memory.ts';
import { endProcess, newProcess } from './processes.ts';
import { type Drain, Recording } from './recording.ts';
import { isPaused } from './resting.ts';
import { budgetFor } from './scheduler/budget.ts';
import { charge } from './scheduler/charge.ts';
import { decide, grant, markChosen, mustPark, settle } from './scheduler/decide.ts';
import { enabledThreads } from './scheduler/enabled.ts';
import { begin, ended } from './scheduler/operation.ts';
import { fireTimersOf } from './scheduler/timers.ts';
import { isPlaceWanted, preempt, stopRunning, Why } from './scheduler/transitions.ts';
import { isSignalled } from './signals.ts';
import { halt, isKilled, isLive, type State } from './state.ts';
import { beBorn, endThread, letGo, newThread } from './threads.ts';

/** What a kernel needs of the host that it is used from. */
export interface KernelHost extends Drain {
  /** A new thread was given to a host: somebody should see that there is one. */
  threadGiven(thread: number): void;
  /** Milliseconds of a steady clock that all hosts of the machine share. */
  milliseconds(): number;
}

/** A thread that could be chosen next. */
export interface Candidate {
  readonly tid: number;
  readonly pid: number;
  readonly site: number;
  readonly operation: number;
  readonly object: number;
}

/**
 * The kernel as one host uses it: what the host runs at the moment, and the calls by which hosts schedule. All state
 * of the machine is in the buffer; any number of kernels may be attached to it.
 */
export class Kernel implements State {
  readonly memory: KernelMemory;
  /** Reference of the thread that this host runs, 0 none. Set by `resume`. */
  current = 0;
  site = 0;
  spent = 0;
  budget = 0;
  readonly #recording: Recording;
  readonly #host: KernelHost;
  /** Hosts to be rung when the mutex has been given back: a host that is woken earlier only runs into it. */
  readonly #bells: number[] = [];
  #haltText = '';

  constructor(memory: KernelMemory, host: KernelHost) {
    this.memory = memory;
    this.#host = host;
    this.#recording = new Recording(memory, host);
  }

  // --- State ----------------------------------------------------------------------------------------------------

  emit(kind: number, tid: number, a = 0, b = 0, c = 0, text = '', site = 0): void {
    const { memory } = this;
    this.#record(kind, tid, memory.getDouble(Header.now), a, b, c, text, site);
  }

  /**
   * Records what is no operation (an object is made, named), at the moment of the last event: how far the clock has been
   * charged in between depends on how the run is stepped.
   */
  emitBetween(kind: number, tid: number, a = 0, b = 0, c = 0, text = '', site = 0): void {
    this.#record(kind, tid, 0, a, b, c, text, site);
  }

  /** Records what a thread did on its own since its last operation: it stands ahead of the machine's clock by that much. */
  emitDetail(kind: number, spent: number, a: number, b: number, c: number, text: string, site: number): void {
    const { memory } = this;
    const time = this.threadClock() + spent * COST.instruction;
    this.asThread(() => {
      memory.set(Header.detailLeft, memory.get(Header.detailLeft) - 1);
      this.#record(kind, memory.get(this.current + Thread.tid), time, a, b, c, text, site);
    });
  }

  #record(
    kind: number,
    tid: number,
    time: number,
    a: number,
    b: number,
    c: number,
    text: string,
    site: number,
  ): void {
    const { memory } = this;
    const last = memory.getDouble(Header.lastTime);
    const moment = time > last ? time : last;
    memory.setDouble(Header.lastTime, moment);
    this.#recording.write(kind, tid, site, moment, a, b, c, text);
    const limit = memory.get(Header.eventLimit);
    if (memory.get(Header.eventCount) >= limit && memory.get(Header.halt) === Halt.none) {
      halt(this, Halt.limit, LimitKind.events, `The run reached its limit of ${limit} events.`);
    }
  }

  threadGiven(thread: number): void {
    this.#host.threadGiven(thread);
  }

  bell(host: number): void {
    this.#bells.push(host);
  }

  leave(): void {
    const { words } = this.memory;
    unlock(words, Header.mutex);
    for (const host of this.#bells) ring(words, Header.hosts + host);
    this.#bells.length = 0;
  }

  wallClock(): number {
    const { memory } = this;
    const elapsed = this.#host.milliseconds() - memory.getDouble(Header.startWall);
    return elapsed * 1e6 * memory.getDouble(Header.speed);
  }

  /** The moment of the running thread: what it computed since its last operation included. */
  threadClock(): number {
    const { memory } = this;
    if (isLive(this)) return this.wallClock();
    const timed = memory.get(Header.policy) === Policy.timed;
    const base = timed ? memory.getDouble(this.current + Thread.clock) : memory.getDouble(Header.now);
    return base + this.spent * COST.instruction;
  }

  // --- Setting up -----------------------------------------------------------------------------------------------

  /**
   * The program's own process with its main thread. `attach` makes its image; after that the thread can run, and in
   * live mode does. Called once, by whoever lays the machine out.
   */
  createFirst(name: string, attach: (first: NewProcess) => void): NewProcess {
    const { memory } = this;
    memory.setDouble(Header.startWall, this.#host.milliseconds());
    const process = newProcess(this, 1, name, false);
    const thread = newThread(this, process, 'MainThread', ThreadFlag.main);
    const pid = memory.get(process + Process.pid);
    const tid = memory.get(thread + Thread.tid);
    memory.set(process + Process.mainTid, tid);
    this.emit(EventKind['process-start'], 0, pid, tid, 0, name);
    const first = { process, thread, pid, tid };
    attach(first);
    this.exclusively(() => beBorn(this, thread, 0));
    return first;
  }

  // --- Scheduling: called by hosts --------------------------------------------------------------------------------

  /**
   * Virtual time: the thread that runs next, by reference; 0 when the machine parks (its goal is reached, it is paused, it waits
   * for input) or has halted. The caller has the baton, and its last thread has suspended, ended or used up its budget.
   */
  next(): number {
    const { memory } = this;
    if (this.halted !== Halt.none) return 0;
    let picked = memory.get(Header.picked);
    memory.set(Header.picked, 0);
    if (picked === 0) {
      const interrupted = memory.get(Header.interrupted);
      if (mustPark(this)) {
        if (interrupted === 0) settle(this);
        return 0;
      }
      if (interrupted !== 0) {
        memory.set(Header.interrupted, 0);
        return interrupted;
      }
      picked = decide(this);
    }
    if (this.halted !== Halt.none) return 0;
    if (picked === 0) {
      if (!isInputAwaited(this)) haltDeadlocked(this);
      return 0;
    }
    markChosen(this, picked);
    grant(this, picked, memory.get(picked + Thread.chosen) === 1);
    return picked;
  }

  /** This host goes on with a thread that it was given. Answers how many instructions it may run before it must come back. */
  resume(thread: number): number {
    const { memory } = this;
    this.current = thread;
    this.spent = 0;
    // Until its next call says otherwise: not where the thread stood that this host ran before.
    this.site = memory.get(thread + Thread.site);
    const kept = memory.get(Header.keptFor) === thread;
    if (isLive(this)) this.budget = MAX_BUDGET >> 3;
    else this.budget = kept ? memory.get(Header.keptBudget) : budgetFor(this, thread);
    if (!isLive(this)) memory.set(Header.keptFor, 0);
    return this.budget;
  }

  /** The signal whose handler the thread, which has been resumed, is to call first; 0 none. */
  takeSignal(thread: number): number {
    let signal = 0;
    if (isSignalled(this, thread))
      this.exclusively(() => {
        signal = takeSignal(this, thread);
      });
    return signal;
  }

  /** A step by lines or instructions stopped the running thread in the middle: no decision is due when it goes on. */
  interrupt(spent: number, left: number): void {
    this.spent += spent;
    charge(this, 0);
    this.memory.set(Header.interrupted, this.current);
    this.memory.set(Header.keptFor, this.current);
    this.memory.set(Header.keptBudget, Math.max(1, left));
  }

  /** May a thread be interrupted between any two instructions? */
  get fine(): boolean {
    return this.memory.get(Header.gilMode) !== Gil.gil;
  }

  /** The running thread used up its budget: it is charged, and another may go. */
  yielded(spent: number): void {
    this.spent += spent;
    if (!isLive(this)) {
      charge(this, 0);
      return;
    }
    const thread = this.current;
    this.exclusively(() => {
      if (isKilled(this, thread)) {
        letGo(this, thread);
        return;
      }
      charge(this, 0);
      if (isPaused(this)) {
        preempt(this, thread, Why.preempted);
        return;
      }
      // Its host does not sleep meanwhile, so nobody else looks after the host's other threads.
      const { memory } = this;
      fireTimersOf(this, memory.get(thread + Thread.host));
      const over = memory.getDouble(Header.now) >= memory.getDouble(thread + Thread.sliceEnd);
      if (over && isPlaceWanted(this, thread)) preempt(this, thread, Why.preempted);
    });
  }

  /**
   * The running thread's code is at its end.
   *
   * @returns false when it has to wait for its turn to end
   */
  endCurrent(outcome: number): boolean {
    if (!begin(this, EventKind['thread-end'], 0)) return isLive(this);
    endThread(this, this.current, outcome);
    if (isLive(this)) haltIfStuck(this);
    return ended(this, true);
  }

  /** The process of the running thread ends with this code, all its threads with it. Answers as endCurrent. */
  endCurrentProcess(code: number): boolean {
    if (!begin(this, EventKind['process-exit'], 0)) return isLive(this);
    endProcess(this, this.memory.get(this.current + Thread.process), code);
    if (isLive(this)) {
      letGo(this, this.current);
      haltIfStuck(this);
    }
    return ended(this, true);
  }

  /** Runs `body` with the kernel's mutex (live mode) or the baton, which the caller must have then. */
  exclusively(body: () => void): void {
    if (!isLive(this)) {
      body();
      return;
    }
    lock(this.memory.words, Header.mutex);
    try {
      body();
    } finally {
      this.leave();
    }
  }

  /** The same for what the running thread does: nothing, when it has been killed meanwhile (live mode). */
  asThread(body: () => void): void {
    this.exclusively(() => {
      if (!isLive(this) || !isKilled(this, this.current)) body();
    });
  }

  /**
   * The same for whoever drains the trace, who must never wait: a thread may hold the mutex until there is room in the
   * ring. Drains and tries again until it has the mutex.
   */
  exclusivelyDraining(drain: () => void, body: () => void): void {
    if (!isLive(this)) {
      body();
      return;
    }
    while (!tryLock(this.memory.words, Header.mutex)) drain();
    try {
      body();
    } finally {
      this.leave();
    }
  }

  /** Live mode: deadlines of this host's threads may have passed. */
  fireDeadlines(host: number): void {
    if (!isLive(this)) return;
    this.exclusively(() => {
      if (isPaused(this)) return;
      this.memory.setDouble(Header.now, this.wallClock());
      fireTimersOf(this, host);
    });
  }

  /** Live mode: this host executes the thread no more, which was killed before it began. */
  letGo(thread: number): void {
    this.exclusively(() => letGo(this, thread));
  }

  /** Takes the running thread off its core without ending it: the machine stops. */
  abandon(): void {
    if (this.current !== 0) stopRunning(this, this.current);
  }

  // --- Control: called by the coordinator -------------------------------------------------------------------------

  setGoal(kind: number, count: number, time: number): void {
    const { memory } = this;
    if (!isLive(this)) memory.set(Header.pauseRequested, 0);
    memory.set(Header.goalKind, kind);
    memory.set(Header.goalCount, count);
    memory.setDouble(Header.goalTime, time);
  }

  /** Counts a line or an instruction towards the goal. @returns whether the goal is reached */
  countTowardsGoal(kind: number): boolean {
    const { memory } = this;
    if (memory.get(Header.goalKind) !== kind) return false;
    const left = memory.get(Header.goalCount) - 1;
    memory.set(Header.goalCount, left);
    return left <= 0;
  }

  requestPause(): void {
    Atomics.store(this.memory.words, Header.pauseRequested, 1);
  }

  /** At the next decision this thread runs. */
  force(tid: number): void {
    this.memory.set(Header.picked, 0);
    this.memory.set(Header.forcedTid, tid);
  }

  /** Stops the machine from outside, at any moment. The text is for this kernel only: the heap belongs to others. */
  halt(why: number, text: string): void {
    if (Atomics.compareExchange(this.memory.words, Header.halt, Halt.none, why) === Halt.none)
      this.#haltText = text;
  }

  get halted(): number {
    return Atomics.load(this.memory.words, Header.halt);
  }

  get haltText(): string {
    return this.#haltText || this.memory.loadText(this.memory.get(Header.haltText));
  }

  get decision(): number {
    return this.memory.get(Header.decision);
  }

  get now(): number {
    return this.memory.getDouble(Header.lastTime);
  }

  get waitsForInput(): boolean {
    return isInputAwaited(this);
  }

  /** Exit code of the run: the program's own, 3 after a deadlock, 4 after a limit. */
  get exitCode(): number {
    if (this.halted === Halt.deadlock) return 3;
    if (this.halted === Halt.limit) return 4;
    return this.memory.get(Header.exitCode);
  }

  /** Who could be chosen for the next decision, and what each would do. */
  candidates(): Candidate[] {
    const { memory } = this;
    return enabledThreads(this).map((thread) => ({
      tid: memory.get(thread + Thread.tid),
      pid: memory.get(memory.get(thread + Thread.process) + Process.pid),
      site: memory.get(thread + Thread.site),
      operation: memory.get(thread + Thread.pending),
      object: memory.get(thread + Thread.pendingOn),
    }));
  }
}
