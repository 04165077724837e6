import type { Program } from '../program/program.ts';
import { findAttribute } from './attributes.ts';
import { invoke, invokeOperator } from './calls.ts';
import { HEAP_START } from './classes.ts';
import { closeRegion, collect } from './collect.ts';
import { Core } from './core.ts';
import { evaluate } from './eval.ts';
import { forgetThread } from './fork.ts';
import type { Host } from './host.ts';
import type { Image } from './image.ts';
import { Frame, FrameFlag, Header, NONE, small, Thread } from './layout.ts';
import { nativeTables } from './natives.ts';
import { listAppend } from './objects/list-storage.ts';
import { stringOf } from './objects/str-value.ts';
import { Operator } from './operators.ts';
import { Reason } from './reasons.ts';
import { currentSite } from './recording.ts';
import { plainExceptionText } from './traceback-text.ts';
import { subclassList, updateFlags } from './types.ts';

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
    const reason = evaluate(this);
    if (reason === Reason.ended) forgetThread(this, thread);
    return reason;
  }

  /** A signal has come: a thread that does not run calls its handler before it goes on. */
  interruptWith(thread: number, signal: number): void {
    const { words } = this;
    const at = thread >> 2;
    this.thread = thread;
    invokeOperator(this, Operator.handle_signal, [small(signal)]);
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

  /** Between runs only. */
  collect(): void {
    collect(this.image);
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
