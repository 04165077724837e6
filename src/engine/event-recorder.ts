import type { Kernel } from '../kernel/kernel.ts';
import { Header } from '../kernel/layout.ts';
import { EventKind, VariableScope } from '../trace/events.ts';
import type { Interpreter } from '../vm/interpreter.ts';
import type { Recorder } from '../vm/recorder.ts';
import { shortRepr } from '../vm/short-repr.ts';

/** Turns what the interpreter says of a running thread into events, as long as the run's budget for details lasts. */
export class EventRecorder implements Recorder {
  readonly #kernel: Kernel;
  readonly #interpreter: Interpreter;

  constructor(kernel: Kernel, interpreter: Interpreter) {
    this.#kernel = kernel;
    this.#interpreter = interpreter;
  }

  line(site: number, depth: number): void {
    this.#detail(EventKind.line, depth, 0, 0, '', site);
  }

  call(code: number, depth: number): void {
    this.#detail(EventKind.call, code, depth, 0, '', this.#interpreter.site());
  }

  returned(code: number, depth: number): void {
    this.#detail(EventKind.return, code, depth, 0, '', this.#interpreter.site());
  }

  variable(scope: number, name: number, value: number, depth: number): void {
    const text = shortRepr(this.#interpreter, value);
    this.#detail(EventKind.variable, scope, depth, name, text, this.#interpreter.site());
  }

  attribute(owner: number, name: number, value: number): void {
    const text = shortRepr(this.#interpreter, value);
    this.#detail(EventKind.variable, VariableScope.attribute, owner, name, text, this.#interpreter.site());
  }

  #detail(kind: number, a: number, b: number, c: number, text: string, site: number): void {
    const kernel = this.#kernel;
    const left = kernel.memory.get(Header.detailLeft);
    if (left <= 0) return;
    kernel.emitDetail(kind, this.#interpreter.spent, a, b, c, text, site);
    if (left > 1) return;
    for (const thinned of [EventKind.line, EventKind.call, EventKind.return, EventKind.variable]) {
      kernel.emitDetail(EventKind.thinned, this.#interpreter.spent, thinned, 0, 0, '', site);
    }
  }
}
