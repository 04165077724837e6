import { AssertionFailure } from '../base/assert.ts';
import { grow } from '../compile/grow.ts';
import { Process, Thread } from '../kernel/layout.ts';
import type { NewProcess } from '../kernel/lifecycle.ts';
import type { System } from '../kernel/system.ts';
import type { Program } from '../program/program.ts';
import { bootImage } from '../vm/boot.ts';
import { forkImage } from '../vm/fork.ts';
import type { Caller, Host, MachineHost } from '../vm/host.ts';
import type { Interpreter } from '../vm/interpreter.ts';
import { Frame, Header, Thread as ThreadState } from '../vm/layout.ts';
import { moduleThread } from '../vm/module-thread.ts';
import { makeBytes } from '../vm/objects/bytes-value.ts';
import { dictSetName } from '../vm/objects/dict.ts';
import { makeList } from '../vm/objects/list-storage.ts';
import { intern } from '../vm/objects/str-intern.ts';
import { makeString } from '../vm/objects/str-value.ts';

/** The machine as the VM of one host sees it: the system calls, and images for new processes. */
export class MachineImages implements Host, MachineHost {
  readonly system: System;
  readonly machine: MachineHost = this;
  readonly grow = grow;
  readonly #program: Program;
  readonly #buffers: readonly ArrayBufferLike[];

  constructor(system: System, program: Program, buffers: readonly ArrayBufferLike[]) {
    this.system = system;
    this.#program = program;
    this.#buffers = buffers;
  }

  /** The buffer of the process in a slot. */
  buffer(slot: number): ArrayBufferLike {
    return this.#buffers[slot] as ArrayBufferLike;
  }

  write(): never {
    throw new AssertionFailure('programs write through the system calls');
  }

  nameObject(handle: number, name: string): void {
    this.system.name(handle, name);
  }

  forkImage(vm: Caller, child: NewProcess): void {
    this.#begin(child, forkImage(vm as Interpreter, this.#bufferOf(child), child.pid, child.tid));
  }

  spawnImage(vm: Caller, child: NewProcess, data: Uint8Array): void {
    const stress = (vm as Interpreter).words[Header.stress] as number;
    this.#boot(child, stress, (interpreter) => ({ _spawned: makeBytes(interpreter, data) }));
  }

  /** Boots the image of the program's own process. */
  bootProgram(first: NewProcess, argv: readonly string[], stress: number): void {
    this.#boot(first, stress, (interpreter) => ({
      _arguments: makeList(
        interpreter,
        argv.map((argument) => makeString(interpreter, argument)),
      ),
    }));
  }

  /** A fresh image, whose main thread begins with the library's `_bootstrap`; `globals` are set in its namespace. */
  #boot(
    child: NewProcess,
    stress: number,
    globals: (interpreter: Interpreter) => Readonly<Record<string, number>>,
  ): void {
    const { pid, tid } = child;
    const interpreter = bootImage(this.#program, this.#bufferOf(child), this, { pid, tid, stress });
    const thread = moduleThread(interpreter, '_bootstrap', tid);
    for (const [name, value] of Object.entries(globals(interpreter)))
      setGlobal(interpreter, thread, name, value);
    this.#begin(child, thread);
  }

  #bufferOf(child: NewProcess): ArrayBufferLike {
    return this.buffer(this.system.kernel.memory.get(child.process + Process.slot));
  }

  #begin(child: NewProcess, address: number): void {
    this.system.kernel.memory.set(child.thread + Thread.address, address);
  }
}

/** Sets a global of the module whose body a thread is about to run. */
function setGlobal(interpreter: Interpreter, thread: number, name: string, value: number): void {
  const { words } = interpreter;
  const frame = words[(thread >> 2) + ThreadState.frame] as number;
  dictSetName(interpreter, words[(frame >> 2) + Frame.globals] as number, intern(interpreter, name), value);
}
