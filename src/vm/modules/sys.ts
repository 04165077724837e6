import { decodeOp, Op } from '../../program/opcodes.ts';
import { CodeFlag } from '../../program/program.ts';
import { Cls } from '../classes.ts';
import type { Core } from '../core.ts';
import { bool, FALSE, FLAG_MASK, Frame, Header, isSmall, NONE, NULL, Obj, Thread, TRUE } from '../layout.ts';
import type { NativeModule } from '../native.ts';
import { define } from '../objects/define.ts';
import { dictSet, newDict } from '../objects/dict.ts';
import { callerOf, shownFrame, visibleFrame } from '../objects/frame-type.ts';
import { makeInt } from '../objects/int-value.ts';
import { makeList } from '../objects/list-storage.ts';
import { blockCapacity } from '../objects/slots.ts';
import { internString } from '../objects/str-intern.ts';
import { makeString } from '../objects/str-value.ts';
import { layoutOf, toIndex } from '../operations.ts';
import { STANDARD_MODULES } from '../standard-modules.ts';
import type { Vm } from '../vm.ts';

/** `_sys`: what src/python/sys.py cannot know by itself. */

/** What may stand between a call and the call that takes its result as an argument. */
const LOADS = new Set<number>([
  Op.LOAD_CONST,
  Op.LOAD_SMALL_INT,
  Op.LOAD_FAST,
  Op.LOAD_NAME,
  Op.LOAD_GLOBAL,
  Op.LOAD_DEREF,
  Op.LOAD_FAST_LOAD_FAST,
  Op.LOAD_FAST_LOAD_CONST,
]);
const USES = new Set<number>([Op.LOAD_METHOD, Op.LOAD_ATTR, Op.CALL, Op.CALL_METHOD, Op.CALL_KW]);

/**
 * Does the program use the result of the call that it is making only there, as `open(…).write(…)` and
 * `dump(x, open(…))` do? CPython's reference counts end such an object with the statement.
 */
function isTemporary(vm: Vm): number {
  const { codes, code } = vm.program;
  let frame = (vm as Core).frame;
  const idOf = (at: number): number => vm.words[at + Frame.code]! >> 1;
  while (frame !== 0 && (codes[idOf(frame >> 2)]!.flags & CodeFlag.library) !== 0) {
    frame = vm.words[(frame >> 2) + Frame.back]!;
  }
  if (frame === 0) return bool(false);
  let pc = vm.words[(frame >> 2) + Frame.pc]! >> 1;
  while (LOADS.has(decodeOp(code[pc]!))) pc++;
  return bool(USES.has(decodeOp(code[pc]!)));
}

/** Name of the file that the program's main module was compiled from. */
function mainFile(vm: Vm): string {
  const main = vm.program.modules.find(({ name }) => name === '__main__');
  return main === undefined ? '' : (vm.program.files[main.file]?.name ?? '');
}

/** Bytes of an object and of the block that it alone refers to. */
function sizeOf(vm: Vm, value: number): number {
  if (isSmall(value)) return 28;
  const at = value >> 2;
  const own = vm.words[at + Obj.size]! & ~FLAG_MASK;
  const layout = layoutOf(vm, value);
  if (layout !== Cls.list && layout !== Cls.dict && layout !== Cls.set) return own;
  const block = vm.words[at + (layout === Cls.list ? 3 : 4)]!;
  return own + blockCapacity(vm.words, block) * 4;
}

/** `_getframe(depth=0)`: the frame of the caller, or of its caller and so on. */
function getFrame(vm: Vm, args: number, count: number): number {
  const core = vm as Core;
  let depth = count === 0 ? 0 : toIndex(vm, vm.words[args]!);
  let frame = visibleFrame(core, core.frame);
  for (; depth > 0 && frame !== NULL; depth--) frame = callerOf(core, frame);
  if (frame === NULL) vm.raise(Cls.ValueError, 'call stack is not deep enough');
  return shownFrame(core, frame);
}

/** `_current_frames()`: the innermost frame of each thread of the process, by the thread's identifier. */
function currentFrames(vm: Vm): number {
  const core = vm as Core;
  const frames = newDict(vm);
  for (const thread of core.itemsOf(vm.words[Header.threads]!)) {
    const running = thread === core.thread;
    const frame = visibleFrame(core, running ? core.frame : vm.words[(thread >> 2) + Thread.frame]!);
    if (frame !== NULL) dictSet(vm, frames, vm.words[(thread >> 2) + Thread.tid]!, shownFrame(core, frame));
  }
  return frames;
}

/**
 * `throw_into(thread, exception)`: another thread of the process raises the exception when it runs next (what it waits for it waits for
 * first), or, for None, nothing that was thrown before. Is there such a thread?
 */
function throwInto(vm: Vm, args: number): number {
  const core = vm as Core;
  const [tid, exception] = [vm.words[args]!, vm.words[args + 1]!];
  const thread = core
    .itemsOf(vm.words[Header.threads]!)
    .find((each) => vm.words[(each >> 2) + Thread.tid] === tid);
  if (thread === undefined) return FALSE;
  vm.words[(thread >> 2) + Thread.thrown] = exception === NONE ? NULL : exception;
  return TRUE;
}

export const sysModule: NativeModule = {
  name: '_sys',
  functions: [
    define('is_temporary', 0, 0, isTemporary),
    define('_getframe', 0, 1, getFrame),
    define('_current_frames', 0, 0, currentFrames),
    define('throw_into', 2, 2, throwInto),
    define('builtins', 0, 0, (vm) => vm.words[Header.builtins]!),
    define('main_file', 0, 0, (vm) => makeString(vm, mainFile(vm))),
    /** The names of all modules that come with Python. */
    define('standard_modules', 0, 0, (vm) =>
      makeList(
        vm,
        [...STANDARD_MODULES].map((name) => makeString(vm, name)),
      ),
    ),
    define('sizeof', 1, 1, (vm, args) => makeInt(vm, sizeOf(vm, vm.words[args]!))),
    define('intern', 1, 1, (vm, args) => internString(vm, vm.words[args]!)),
  ],
};
