import { compileProgram, formatSyntaxProblem } from '../../src/compile/compile.ts';
import { grow } from '../../src/compile/grow.ts';
import type { Program } from '../../src/program/program.ts';
import { libraryModule } from '../../src/python/index.ts';
import { bootImage } from '../../src/vm/boot.ts';
import { Cls } from '../../src/vm/classes.ts';
import type { Host } from '../../src/vm/host.ts';
import type { Interpreter } from '../../src/vm/interpreter.ts';
import { Exception, NONE, Thread } from '../../src/vm/layout.ts';
import { moduleThread } from '../../src/vm/module-thread.ts';
import { isInstance } from '../../src/vm/operations.ts';
import { Reason } from '../../src/vm/reasons.ts';

/** Runs a Python program in a VM without a machine around it: one thread, no kernel. */

export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

export interface RunOptions {
  readonly imageBytes?: number;
  /** Instructions between two switch points; 1 stops after every instruction. */
  readonly budget?: number;
  readonly fine?: boolean;
  /** Collect at every so many switch points. */
  readonly stress?: number;
  readonly recursionLimit?: number;
}

export function compileForTest(source: string, files: Readonly<Record<string, string>> = {}): Program {
  const result = compileProgram({
    main: { name: 'main.py', source },
    files,
    library: libraryModule,
    alwaysInclude: ['_operators', '_builtins', '_values'],
  });
  if (!result.ok) throw new Error(formatSyntaxProblem(result.error));
  return result.program;
}

/** A host that keeps what is written. */
export function bufferHost(): Host & { stdout: string; stderr: string; names: [number, string][] } {
  return {
    stdout: '',
    stderr: '',
    names: [],
    machine: null,
    grow,
    write(fd, text) {
      if (fd === 2) this.stderr += text;
      else this.stdout += text;
    },
    nameObject(handle, name) {
      this.names.push([handle, name]);
    },
  };
}

export function bootForTest(program: Program, host: Host, options: RunOptions = {}): Interpreter {
  const buffer = new SharedArrayBuffer(options.imageBytes ?? 1 << 26);
  const vm = bootImage(program, buffer, host, {
    pid: 1000,
    tid: 1,
    stress: options.stress ?? 0,
    ...(options.recursionLimit === undefined ? {} : { recursionLimit: options.recursionLimit }),
  });
  vm.fine = options.fine ?? false;
  return vm;
}

export function runPython(source: string, options: RunOptions = {}): Outcome {
  const host = bufferHost();
  const vm = bootForTest(compileForTest(source), host, options);
  const thread = moduleThread(vm, '__main__', 1);
  for (;;) {
    const reason = vm.run(thread, options.budget ?? 1 << 24);
    if (reason === Reason.ended) break;
    if (reason !== Reason.budget) throw new Error(`the thread stopped with reason ${reason}`);
  }
  const raised = vm.words[(thread >> 2) + Thread.raised] as number;
  let exitCode = 0;
  if (raised !== 0) {
    exitCode = 1;
    if (isInstance(vm, raised, Cls.SystemExit)) {
      const code = vm.words[(raised >> 2) + Exception.extra1] as number;
      exitCode = code === NONE ? 0 : (code & 1) === 1 ? code >> 1 : 1;
    } else host.stderr += vm.describe(raised);
  }
  return { stdout: host.stdout, stderr: host.stderr, exitCode };
}
