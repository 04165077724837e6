import type { Kernel } from '../kernel/kernel.ts';
import { GoalKind, Header, Process, Thread, ThreadFlag } from '../kernel/layout.ts';
import { System } from '../kernel/system.ts';
import type { Program } from '../program/program.ts';
import { Image } from '../vm/image.ts';
import { Interpreter } from '../vm/interpreter.ts';
import { Header as ImageHeader } from '../vm/layout.ts';
import { Reason } from '../vm/reasons.ts';
import { Record as Recorded } from '../vm/recorder.ts';
import { EventRecorder } from './event-recorder.ts';
import { MachineImages } from './images.ts';
import { outcomeOf, type ThreadOutcome } from './outcome.ts';

/** What became of a thread that was run. `spent` counts instructions that the kernel has not been told of. */
export type Outcome =
  | { readonly kind: 'suspended' }
  | { readonly kind: 'budget'; readonly spent: number }
  /** Stopped by a step in the middle of its slice. */
  | { readonly kind: 'interrupted'; readonly spent: number; readonly left: number }
  | ({ readonly kind: 'ended'; readonly spent: number } & ThreadOutcome);

/** What a step of a kind stops at, beside switch points. */
const STOPS: Readonly<Record<number, number>> = {
  [GoalKind.lines]: Recorded.stopAtLines,
  [GoalKind.instructions]: Recorded.stopAtInstructions,
};

const SUSPENDED: Outcome = { kind: 'suspended' };

/**
 * The interpreters of one host: one for each process that has a thread here, made when first needed. They hold views
 * and caches only, so a process may have one in every host.
 */
export class Executors {
  readonly #kernel: Kernel;
  readonly #program: Program;
  readonly #images: MachineImages;
  readonly #bySlot: (Interpreter | undefined)[] = [];

  constructor(kernel: Kernel, program: Program, buffers: readonly ArrayBufferLike[]) {
    this.#kernel = kernel;
    this.#program = program;
    this.#images = new MachineImages(new System(kernel), program, buffers);
  }

  /** The interpreter for a thread's process. A process slot that has a new tenant gets a new one. */
  #interpreter(thread: number): Interpreter {
    const { memory } = this.#kernel;
    const process = memory.get(thread + Thread.process);
    const slot = memory.get(process + Process.slot);
    const pid = memory.get(process + Process.pid);
    const known = this.#bySlot[slot];
    if (known !== undefined && known.pid === pid) return known;
    const image = new Image(this.#images.buffer(slot));
    const interpreter = new Interpreter(image, this.#program, this.#images);
    interpreter.pid = image.words[ImageHeader.pid] as number;
    interpreter.recorder = new EventRecorder(this.#kernel, interpreter);
    interpreter.fine = this.#kernel.fine;
    this.#bySlot[slot] = interpreter;
    return interpreter;
  }

  /** Runs a thread for at most `budget` instructions. The kernel has resumed it. */
  run(thread: number, budget: number): Outcome {
    const { memory } = this.#kernel;
    const interpreter = this.#interpreter(thread);
    const address = memory.get(thread + Thread.address);
    const signal = this.#kernel.takeSignal(thread);
    if (signal !== 0) interpreter.interruptWith(address, signal);
    let left = budget;
    for (;;) {
      interpreter.recording = this.#recording();
      const reason = interpreter.run(address, left);
      switch (reason) {
        case Reason.suspended:
          return SUSPENDED;
        case Reason.budget:
          return { kind: 'budget', spent: interpreter.spent };
        case Reason.line:
          left = Math.max(1, interpreter.budget);
          if (this.#kernel.countTowardsGoal(memory.get(Header.goalKind)))
            return { kind: 'interrupted', spent: interpreter.spent, left };
          this.#kernel.spent += interpreter.spent;
          continue;
        default: {
          const isMain = (memory.get(thread + Thread.flags) & ThreadFlag.main) !== 0;
          return {
            kind: 'ended',
            spent: interpreter.spent,
            ...outcomeOf(interpreter, address, reason, isMain),
          };
        }
      }
    }
  }

  #recording(): number {
    const { memory } = this.#kernel;
    const details =
      memory.get(Header.detailLeft) > 0 ? Recorded.lines | Recorded.calls | Recorded.variables : 0;
    return details | (STOPS[memory.get(Header.goalKind)] ?? 0);
  }
}

/** The program's own process: its image is booted and its main thread can begin. */
export function bootProgram(
  kernel: Kernel,
  program: Program,
  buffers: readonly ArrayBufferLike[],
  argv: readonly string[],
  stress: number,
): void {
  const images = new MachineImages(new System(kernel), program, buffers);
  kernel.createFirst('MainProcess', (first) => images.bootProgram(first, argv, stress));
}
