import { Kernel } from '../kernel/kernel.ts';
import { GoalKind, Halt, Header, Thread } from '../kernel/layout.ts';
import { KernelMemory } from '../kernel/memory.ts';
import { answerInput } from '../kernel/output.ts';
import { mustPark } from '../kernel/scheduler/decide.ts';
import { EventKind } from '../trace/events.ts';
import { buildProgram } from './build.ts';
import { Drainer } from './drain.ts';
import { bootProgram } from './executors.ts';
import type { Backend, Machine } from './hosts/backend.ts';
import { LiveRest } from './live-rest.ts';
import type {
  Engine,
  Goal,
  HostKind,
  LoadResult,
  RunSpec,
  Spread,
  Stop,
  StopReason,
  TraceBatch,
} from './session.ts';
import { createBuffers, type MachineBuffers } from './setup.ts';

/** What the coordinator is given by the platform it runs on. */
export interface CoordinatorOptions {
  readonly inline: Backend;
  /** Null where memory cannot be shared. */
  readonly workers: Backend | null;
  /** Tells the coordinator how to hear of a ring that fills up. */
  readonly onNudge: (listener: () => void) => void;
  readonly post: (batch: TraceBatch) => void;
  /** Milliseconds between looks at the ring while a machine runs. */
  readonly drainEvery: number;
}

interface Active extends Machine {
  readonly backend: Backend;
  readonly drainer: Drainer;
  ended: boolean;
}

/** Owns a machine from load to stop: its hosts, its trace, its goals. It never blocks. */
export class Coordinator implements Engine {
  readonly #options: CoordinatorOptions;
  #active: Active | null = null;
  /** Buffers of an earlier run that nobody is in any more. */
  readonly #earlier: Partial<Record<HostKind, MachineBuffers>> = {};

  constructor(options: CoordinatorOptions) {
    this.#options = options;
    options.onNudge(() => this.#drain());
  }

  async load(spec: RunSpec, run: number): Promise<LoadResult> {
    const { workers, inline } = this.#options;
    await this.stop();
    const backend = spec.config.hosts === 'workers' && workers !== null ? workers : inline;
    const hosts: HostKind = backend.shared ? 'workers' : 'inline';
    const built = buildProgram(spec);
    if (!built.ok) return { ok: false, diagnostics: built.diagnostics, meta: null, hosts };
    // Live runs need hosts that run in parallel; without them the run is in virtual time, and the trace says so.
    const clock = backend.shared ? spec.config.clock : 'virtual';
    const config = { ...spec.config, clock, hosts };
    const earlier = this.#earlier[hosts] ?? null;
    delete this.#earlier[hosts];
    const buffers = createBuffers({ ...spec, config }, backend.shared, backend.hostCount, earlier);
    const memory = new KernelMemory(buffers.kernel);
    const drainer = new Drainer(memory);
    const kernel = new Kernel(memory, {
      milliseconds: () => performance.now(),
      nudge: () => drainer.collect(),
      full: () => drainer.collect(),
      threadGiven: (thread) => backend.threadGiven(memory.get(thread + Thread.host)),
    });
    const { program } = built;
    const rest = new LiveRest(kernel, () => drainer.collect());
    const active = { run, program, config, buffers, kernel, rest, backend, drainer, ended: false };
    this.#active = active;
    backend.attach(active);
    bootProgram(kernel, program, buffers.images, spec.argv, spec.stress ?? 0);
    return { ok: true, diagnostics: [], meta: { ...built.meta, clock }, hosts };
  }

  async advance(goal: Goal): Promise<Stop> {
    const active = this.#active;
    if (active === null) return nothingLoaded();
    const { kernel, backend, rest } = active;
    setGoal(kernel, goal);
    if (active.config.clock === 'live') rest.end();
    const ticking = setInterval(() => this.#drain(), this.#options.drainEvery);
    try {
      await backend.go();
    } catch (error) {
      kernel.halt(Halt.failed, error instanceof Error ? error.message : String(error));
    } finally {
      clearInterval(ticking);
    }
    if (kernel.halted !== Halt.none) this.#end(active);
    this.#drain();
    return stopOf(kernel);
  }

  #end(active: Active): void {
    if (active.ended) return;
    active.ended = true;
    // Live hosts may still be on their way out.
    const { kernel, drainer } = active;
    kernel.exclusivelyDraining(
      () => drainer.collect(),
      () => kernel.emit(EventKind.end, 0, kernel.exitCode),
    );
  }

  #drain(): void {
    const active = this.#active;
    const columns = active?.drainer.take();
    if (active === null || columns === null || columns === undefined) return;
    this.#options.post({ run: active.run, columns });
  }

  async pause(): Promise<void> {
    if (this.#active === null) return;
    this.#active.rest.request();
    this.#active.backend.interrupt();
  }

  async choose(tid: number): Promise<void> {
    this.#active?.kernel.force(tid);
  }

  async answer(line: string | null): Promise<void> {
    if (this.#active === null) return;
    const { kernel, drainer } = this.#active;
    kernel.exclusivelyDraining(
      () => drainer.collect(),
      () => answerInput(kernel, line),
    );
  }

  async stop(): Promise<void> {
    const active = this.#active;
    if (active === null) return;
    this.#active = null;
    active.kernel.halt(Halt.stopped, 'stopped');
    active.backend.interrupt();
    const left = await active.backend.detach();
    if (left) this.#earlier[active.config.hosts] = active.buffers;
  }

  async workers(): Promise<Spread> {
    const images = this.#active?.backend.shared === true ? usedImages(this.#active.buffers.images) : 0;
    return { ...(this.#options.workers ?? this.#options.inline).counts(), images };
  }

  dispose(): void {
    this.#options.workers?.dispose();
    this.#options.inline.dispose();
  }
}

/** Images that a process was laid out in: their first word is set. */
const usedImages = (images: readonly ArrayBufferLike[]): number =>
  images.filter((image) => new Int32Array(image, 0, 1)[0] !== 0).length;

const NOBODY = { decision: 0, enabled: [], time: 0 };

const nothingLoaded = (): Stop => ({
  reason: 'failed',
  message: 'No program is loaded.',
  exitCode: 1,
  ...NOBODY,
});

function setGoal(kernel: Kernel, goal: Goal): void {
  if (goal.kind === 'end') kernel.setGoal(GoalKind.end, 0, 0);
  else if (goal.kind === 'decision') kernel.setGoal(GoalKind.decision, goal.at, 0);
  else if (goal.kind === 'time') kernel.setGoal(GoalKind.time, 0, goal.until);
  else kernel.setGoal(GoalKind[goal.kind], goal.count, 0);
}

const REASONS: Readonly<Record<number, StopReason>> = {
  [Halt.finished]: 'finished',
  [Halt.deadlock]: 'deadlock',
  [Halt.limit]: 'limit',
  [Halt.stopped]: 'stopped',
  [Halt.failed]: 'failed',
};

/** Why the machine does not go on, in the words of the session. */
function stopOf(kernel: Kernel): Stop {
  return {
    reason: REASONS[kernel.halted] ?? parkReason(kernel),
    message: kernel.haltText,
    exitCode: kernel.exitCode,
    decision: kernel.decision,
    enabled: kernel.halted === Halt.none ? kernel.candidates() : [],
    time: kernel.now,
  };
}

function parkReason(kernel: Kernel): StopReason {
  if (kernel.memory.get(Header.pauseRequested) === 1) return 'paused';
  return mustPark(kernel) ? 'goal' : 'input';
}
