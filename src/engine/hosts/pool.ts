import { passBaton, ringAll } from '../../kernel/hosting.ts';
import { Halt } from '../../kernel/layout.ts';
import type { Attach, FromHost, ToHost } from '../protocol.ts';
import type { Backend, Machine } from './backend.ts';

/** A worker of the platform: a Web Worker, or a thread of Node's worker_threads. */
export interface PlatformWorker {
  post(message: ToHost): void;
  terminate(): void;
  onMessage(listener: (message: FromHost) => void): void;
  /** The script could not be loaded, or threw. */
  onError(listener: (message: string) => void): void;
}

export interface PoolOptions {
  readonly spawn: () => PlatformWorker;
  /** Most workers at a time; further threads share them. */
  readonly cap: number;
  /** Workers that are started ahead of the first run. */
  readonly warm: number;
  /** Workers that must run before a live run begins. */
  readonly liveWarm: number;
  /** Milliseconds after which a worker that gave no sign is given up. */
  readonly startTimeout: number;
  readonly nudged: () => void;
  /** Milliseconds that hosts have to leave a run that was stopped, before it counts as stuck. */
  readonly leaveTimeout: number;
}

interface Member {
  readonly worker: PlatformWorker;
  ready: boolean;
  /** Resolves when its script runs. */
  readonly started: Promise<void>;
  /** The run it takes part in, 0 none. */
  run: number;
  used: boolean;
}

/**
 * The pool of worker hosts. Workers are started ahead and kept between runs; during a run a worker joins when the first
 * thread is given to its host. One that does not come back from a stopped run (it computes without a switch point) is
 * terminated and replaced.
 */
export class WorkerPool implements Backend {
  readonly hostCount: number;
  readonly shared = true;
  readonly #options: PoolOptions;
  readonly #members: (Member | undefined)[] = [];
  #machine: Machine | null = null;
  /** Hosts that were given threads before a live run began. */
  #held: number[] | null = null;
  #allLeft: (() => void) | null = null;
  #settle: { resolve: () => void; reject: (error: Error) => void } | null = null;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.hostCount = options.cap;
    for (let host = 0; host < options.warm; host++) this.#member(host);
  }

  #member(host: number): Member {
    const existing = this.#members[host];
    if (existing !== undefined) return existing;
    let start = (): void => {};
    const started = new Promise<void>((resolve) => {
      start = resolve;
    });
    const member: Member = { worker: this.#options.spawn(), ready: false, started, run: 0, used: false };
    this.#members[host] = member;
    const silent = setTimeout(() => {
      if (!member.ready)
        this.#fail(`Worker ${host} did not start within ${this.#options.startTimeout / 1000} s.`);
    }, this.#options.startTimeout);
    member.worker.onMessage((message) => {
      if (message.kind === 'ready') {
        clearTimeout(silent);
        start();
      }
      this.#heard(host, member, message);
    });
    member.worker.onError((message) => {
      clearTimeout(silent);
      this.#members[host] = undefined;
      this.#fail(`Worker ${host} failed: ${message || 'its script could not be loaded'}.`);
    });
    return member;
  }

  #heard(host: number, member: Member, message: FromHost): void {
    if (message.kind === 'ready') {
      member.ready = true;
      return;
    }
    if (message.kind === 'idle') {
      member.run = 0;
      if (!this.#anybodyBusy()) this.#allLeft?.();
    }
    if (message.run !== this.#machine?.run) return;
    if (message.kind === 'nudge') this.#options.nudged();
    else if (message.kind === 'wanted') this.#join(message.host);
    else if (message.kind === 'parked') this.#parked();
    else if (message.kind === 'failed') this.#fail(`Worker ${host} failed: ${message.message}`);
  }

  /** In a live run somebody may have been woken since the host said so. */
  #parked(): void {
    const machine = this.#machine;
    if (machine?.config.clock !== 'live' || machine.rest.hasCome()) this.#done();
  }

  #done(): void {
    const settle = this.#settle;
    this.#settle = null;
    settle?.resolve();
  }

  #fail(message: string): void {
    const settle = this.#settle;
    this.#settle = null;
    settle?.reject(new Error(message));
  }

  /** Brings a host's worker into the run. */
  #join(host: number): void {
    const machine = this.#machine;
    if (machine === null) return;
    if (this.#held !== null) {
      this.#held.push(host);
      return;
    }
    let member = this.#member(host);
    if (member.run === machine.run) return;
    if (member.run !== 0) {
      // It still has to leave an earlier run: a fresh one is there sooner.
      member.worker.terminate();
      this.#members[host] = undefined;
      member = this.#member(host);
    }
    member.run = machine.run;
    member.used = true;
    const { run, program, buffers, config } = machine;
    const attach: Attach = {
      kind: 'attach',
      run,
      host,
      program,
      buffers,
      config,
      timeOrigin: performance.timeOrigin,
    };
    member.worker.post(attach);
  }

  attach(machine: Machine): void {
    this.#machine = machine;
    this.#held = machine.config.clock === 'live' ? [] : null;
    for (const member of this.#members) if (member !== undefined) member.used = false;
  }

  /** A thread was given to a host by the coordinator itself (the first thread of a run). */
  threadGiven(host: number): void {
    this.#join(host);
  }

  go(): Promise<void> {
    const machine = this.#machine;
    if (machine === null) return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
      if (machine.config.clock === 'live') {
        if (this.#held !== null) void this.#startLive();
        // What has happened since the machine rested may have ended by now, or nothing has.
        else if (machine.rest.hasCome()) this.#done();
        return;
      }
      const thread = machine.kernel.next();
      if (thread === 0) this.#done();
      else passBaton(machine.kernel, thread, -1);
    });
  }

  /**
   * A live run begins when its first hosts are there: threads that start one after the other would otherwise be as far
   * apart as workers take to start, which is no property of the program.
   */
  async #startLive(): Promise<void> {
    const machine = this.#machine;
    const first = Array.from({ length: Math.min(this.#options.liveWarm, this.hostCount) }, (_, host) =>
      this.#member(host),
    );
    await Promise.all(first.map(({ started }) => started));
    if (this.#machine !== machine) return;
    const held = this.#held ?? [];
    this.#held = null;
    for (const host of held) this.#join(host);
  }

  interrupt(): void {
    const machine = this.#machine;
    if (machine === null) return;
    const live = machine.config.clock === 'live';
    if (live || machine.kernel.halted !== Halt.none) ringAll(machine.kernel);
    // Where nobody runs, no host says so.
    if (live && machine.rest.hasCome()) this.#done();
  }

  async detach(): Promise<boolean> {
    if (this.#machine !== null) ringAll(this.#machine.kernel);
    this.#machine = null;
    this.#done();
    if (!this.#anybodyBusy()) return true;
    return new Promise((resolve) => {
      const late = setTimeout(() => resolve(false), this.#options.leaveTimeout);
      this.#allLeft = () => {
        clearTimeout(late);
        this.#allLeft = null;
        resolve(true);
      };
    });
  }

  #anybodyBusy(): boolean {
    return this.#members.some((member) => member !== undefined && member.run !== 0);
  }

  dispose(): void {
    void this.detach();
    for (const member of this.#members) member?.worker.terminate();
    this.#members.length = 0;
  }

  counts(): { readonly alive: number; readonly used: number } {
    const members = this.#members.filter((member) => member !== undefined);
    return { alive: members.length, used: members.filter((member) => member.used).length };
  }
}
