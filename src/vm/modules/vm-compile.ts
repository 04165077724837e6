import type { NewSource, SourceMode } from '../../program/growing.ts';
import { CodeFlag } from '../../program/program.ts';
import { Cls } from '../classes.ts';
import { codeInfo } from '../code-table.ts';
import { type Compiled, compileText } from '../compiled.ts';
import type { Core } from '../core.ts';
import { newFunction } from '../eval-calls.ts';
import { newFrame } from '../frames.ts';
import { bool, Code, FRAME_PUSHED, Frame, FunctionObject, NONE, NULL, small } from '../layout.ts';
import type { NativeModule } from '../native.ts';
import { codeObject } from '../objects/code-type.ts';
import { define } from '../objects/define.ts';
import { visibleFrame } from '../objects/frame-type.ts';
import { makeString, stringOf } from '../objects/str-value.ts';
import { makeTuple } from '../objects/tuple.ts';
import type { Vm } from '../vm.ts';

/** `_vm`, continued: what `eval`, `exec` and `compile` are made of (src/python/_compiling.py). */

/** `compile_text(text, file name, mode, shown)`: (code, warnings), or (kind, message, line, …) of a SyntaxError. */
function compileNatively(vm: Vm, args: number): number {
  const at = (i: number): number => vm.words[args + i] as number;
  const source: NewSource = {
    text: stringOf(vm, at(0)),
    fileName: stringOf(vm, at(1)),
    mode: stringOf(vm, at(2)) as SourceMode,
    shown: at(3) === bool(true),
  };
  return answer(vm as Core, compileText(vm as Core, source));
}

function answer(vm: Core, compiled: Compiled): number {
  if (compiled.ok) {
    const warnings = compiled.warnings.map(({ message, line }) =>
      makeTuple(vm, [makeString(vm, message), small(line)]),
    );
    return makeTuple(vm, [codeObject(vm, compiled.code), makeTuple(vm, warnings)]);
  }
  const { kind, message, line, column, text, endLine, endColumn, late } = compiled.error;
  return makeTuple(vm, [
    makeString(vm, kind),
    makeString(vm, message),
    small(line),
    small(column),
    late ? NONE : makeString(vm, text),
    small(endLine),
    small(endColumn),
  ]);
}

/** `run_code(code, globals, locals, closure)`: what the code answers. */
function runCode(vm: Core, code: number, globals: number, locals: number, closure: number): number {
  const id = (vm.words[(code >> 2) + Code.id] as number) >> 1;
  const { flags, freeCount } = codeInfo(vm, id);
  if ((flags & CodeFlag.optimized) === 0 && freeCount === 0) {
    vm.pushed = newFrame(vm, id, NULL, globals, locals);
    return FRAME_PUSHED;
  }
  const fn = newFunction(vm, id, globals);
  if (closure !== NONE) vm.words[(fn >> 2) + FunctionObject.closure] = closure;
  return vm.invoke(fn, []);
}

export const vmCompile: NativeModule = {
  name: '_vm',
  functions: [
    define('compile_text', 4, 4, compileNatively),
    define('run_code', 4, 4, (vm, args) => {
      const [code, globals, locals, closure] = vm.words.subarray(args, args + 4) as unknown as [
        number,
        number,
        number,
        number,
      ];
      return runCode(vm as Core, code, globals, locals, closure);
    }),
    define('free_count', 1, 1, (vm, args) => {
      const code = vm.words[args] as number;
      return small(codeInfo(vm as Core, (vm.words[(code >> 2) + Code.id] as number) >> 1).freeCount);
    }),
    /** The globals and locals of the innermost frame that Python can see; of a function, a copy of its locals. */
    define('namespaces', 0, 0, (vm) => {
      const core = vm as Core;
      const frame = visibleFrame(core, core.frame);
      if (frame === NULL) vm.raise(Cls.SystemError, 'globals and locals cannot be NULL');
      const locals = vm.words[(frame >> 2) + Frame.locals] as number;
      return makeTuple(vm, [
        vm.words[(frame >> 2) + Frame.globals] as number,
        locals === NULL ? core.localsOf(frame) : locals,
      ]);
    }),
  ],
};
