import type { Program } from '../program/program.ts';
import { findAttribute } from './attributes.ts';
import { invoke, invokeOperator } from './calls.ts';
import { HEAP_START } from './classes.ts';
import { closeRegion, collect } from './collect.ts';
import { catchUp } from './compiled.ts';
import { Core, Request } from './core.ts';
import { evaluate } from './eval.ts';
import { forgetThread } from './fork.ts';
import { Hook, tell } from './hooks.ts';
import type { Host } from './host.ts';
import type { Image } from './image.ts';
import { Finalizing, Frame, FrameFlag, Header, NONE, small, Thread } from './layout.ts';
import { nativeTables } from './natives.ts';
import { listAppend, newList } from './objects/list-storage.ts';
import { stringOf } from './objects/str-value.ts';
import { Operator } from './operators.ts';
import { Reason } from './reasons.ts';
import { currentSite, isUserCode } from './recording.ts';
import { plainExceptionText } from './traceback-text.ts';
import { subclassList, updateFlags } from './types.ts';

/** How many collections come at every switch point when stress is to grow rarer. */
const DENSE = 64;

/**
 * Runs threads of one process in one host. It holds views and caches only: any number of interpreters may serve the same image
 * in turn, and one may be dropped at any switch point.
 */
export class Interpreter extends Core {
  constructor(image: Image, program: Program, host: Host) {
    super(image, program, host, nativeTables());
  }

  /** Runs a thread (the address of its state) until the budget is spent or something ends the run: a Reason. */
  run(thread: number, budget: number): number {
    const { words } = this;
    this.thread = thread;
    this.tid = (words[(thread >> 2) + Thread.tid] as number) >> 1;
    this.pid = words[Header.pid] as number;
    this.granted = budget;
    this.budget = budget;
    this.interrupt = this.isDue();
    this.released.length = 0;
    if (words[Header.compiled] !== 0) catchUp(this);
    if (words[(thread >> 2) + Thread.thrown] !== 0) this.raiseThrown();
    let reason: number;
    do reason = evaluate(this);
    while (reason === Reason.grown);
    if (reason === Reason.ended) forgetThread(this, thread);
    return reason;
  }

  /** A signal has come: a thread that does not run calls its handler before it goes on. */
  interruptWith(thread: number, signal: number): void {
    this.thread = thread;
    this.interpose(Operator.handle_signal, [small(signal)]);
  }

  /**
   * Another thread wants this one to raise an exception: so it does in a function of the program, or of what that has called. The library's
   * own first and last lines of a thread are spared, which in CPython hardly ever are met.
   */
  private raiseThrown(): void {
    const { words } = this;
    const at = this.thread >> 2;
    let frame = (words[at + Thread.frame] as number) >> 2;
    while (frame !== 0 && !isUserCode(this, frame)) frame = (words[frame + Frame.back] as number) >> 2;
    if (frame === 0) return;
    const exception = words[at + Thread.thrown] as number;
    words[at + Thread.thrown] = 0;
    this.interpose(Operator.raise_thrown, [exception]);
  }

  interpose(operator: number, args: readonly number[]): void {
    const { words } = this;
    const at = this.thread >> 2;
    invokeOperator(this, operator, args);
    const frame = this.pushed;
    this.pushed = 0;
    words[(frame >> 2) + Frame.back] = words[at + Thread.frame] as number;
    words[(frame >> 2) + Frame.flags] = small(FrameFlag.discard | FrameFlag.handler);
    words[at + Thread.frame] = frame;
    words[at + Thread.depth] = (words[at + Thread.depth] as number) + small(1) - small(0);
  }

  invoke(callable: number, args: readonly number[]): number {
    return invoke(this, callable, args);
  }

  private isDue(): boolean {
    const { words } = this;
    return (
      this.request !== Request.none ||
      words[Header.stress] !== 0 ||
      (words[Header.allocatedBytes] as number) > (words[Header.threshold] as number)
    );
  }

  /** After a collection under stress: at how many switch points there is none. */
  private gapUnderStress(): number {
    const { words } = this;
    const stress = words[Header.stress] as number;
    if (stress > 0) return stress - 1;
    words[Header.stress] = stress - 1;
    return Math.max(0, -stress - DENSE);
  }

  tidy(): void {
    const { words } = this;
    let due = this.isDue();
    const automatic =
      words[Header.stress] !== 0 || words[Header.collectorOff] !== 0 ? Request.uncounted : Request.full;
    if (words[Header.stress] !== 0 && this.request === Request.none) {
      const left = words[Header.stressLeft] as number;
      words[Header.stressLeft] = left > 0 ? left - 1 : this.gapUnderStress();
      due = left === 0;
    }
    this.interrupt = words[Header.stress] !== 0;
    if (due) this.collectHere(this.request || automatic);
    if (this.entered) {
      this.entered = false;
      tell(this, Hook.call, NONE);
    }
  }

  collectHere(request: number): void {
    const { words } = this;
    this.request = Request.none;
    words[Header.released] = 0;
    const { finalize, callbacks } = collect(this.image, {
      released: this.released,
      keepCycles: request === Request.uncounted,
      count: request === Request.counted,
    });
    this.released.length = 0;
    if (finalize.length + callbacks.length === 0) return;
    words[Header.finalizingCycles] = request === Request.uncounted ? 0 : 1;
    if (words[Header.finalizing] === 0) words[Header.finalizing] = newList(this);
    const queue = words[Header.finalizing] as number;
    for (const object of finalize) {
      listAppend(this, queue, small(Finalizing.object));
      listAppend(this, queue, object);
    }
    for (const reference of callbacks) {
      listAppend(this, queue, small(Finalizing.callback));
      listAppend(this, queue, reference);
    }
    this.pushFinalizers();
  }

  /** The library's `finalize` runs next, unless it is what runs: then it looks by itself. */
  private pushFinalizers(): void {
    const { words } = this;
    const frame = words[(this.thread >> 2) + Thread.frame] as number;
    const fn = this.operator(Operator.finalize);
    if (words[(frame >> 2) + Frame.function] !== fn) this.interpose(Operator.finalize, []);
  }

  /** Makes the image ready to be copied: nothing of it is in this host. */
  settle(): void {
    closeRegion(this.words);
  }

  site(): number {
    return currentSite(this);
  }

  protected rememberUnnamed(list: number, handle: number): void {
    listAppend(this, list, small(handle));
  }

  subclassesOf(cls: number): readonly number[] {
    return this.itemsOf(subclassList(this, cls));
  }

  classChanged(cls: number, name: number): void {
    if (cls < HEAP_START || !stringOf(this, name).startsWith('__')) return;
    updateFlags(this, cls);
    for (const subclass of this.subclassesOf(cls)) this.classChanged(subclass, name);
  }

  attributeOf(object: number, name: number): number {
    return findAttribute(this, object, name) || NONE;
  }

  describe(exception: number): string {
    return plainExceptionText(this, exception);
  }
}
