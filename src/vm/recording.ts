import { CodeFlag } from '../program/program.ts';
import { Cls } from './classes.ts';
import { CODE_STRIDE, CodeField } from './code-table.ts';
import type { Core } from './core.ts';
import { Cell, Frame, FrameFlag, Header } from './layout.ts';
import { nameObjects } from './object-names.ts';
import { Record, Scope } from './recorder.ts';

/** What eval tells the recorder. */

const codeOf = (vm: Core, fp: number): number => (vm.words[fp + Frame.code] as number) >> 1;

const isUser = (vm: Core, code: number): boolean =>
  ((vm.codes[code * CODE_STRIDE + CodeField.flags] as number) & CodeFlag.library) === 0;

/** Does a frame run the program's own code, not the library's? */
export const isUserCode = (vm: Core, fp: number): boolean => isUser(vm, codeOf(vm, fp));

function siteOf(vm: Core, code: number, line: number): number {
  return ((vm.codes[code * CODE_STRIDE + CodeField.file] as number) << 20) | line;
}

/** The LINE instruction, when anything listens or kernel objects wait for a name. */
export function atLine(vm: Core, frame: number, line: number, depth: number): void {
  const code = codeOf(vm, frame >> 2);
  if ((vm.words[Header.unnamedCount] as number) > 0 && isUser(vm, code)) nameObjects(vm, frame);
  if ((vm.recording & Record.lines) !== 0 && isUser(vm, code))
    vm.recorder?.line(siteOf(vm, code, line), depth);
}

/**
 * A function was entered. Recorders ask for the site, so these set where the thread stands: before the instruction at `pc`.
 */
export function recordCall(vm: Core, fp: number, pc: number, depth: number): void {
  stand(vm, fp, pc);
  const code = codeOf(vm, fp);
  if (!isUser(vm, code)) return;
  if ((vm.recording & Record.calls) !== 0) vm.recorder?.call(code, depth);
  if ((vm.recording & Record.variables) !== 0) recordResumed(vm, fp, code, pc - 1, depth);
}

/** A generator or coroutine that goes on brings its variables along. */
function recordResumed(vm: Core, fp: number, code: number, pc: number, depth: number): void {
  const { words } = vm;
  const isGenerator = ((words[fp + Frame.flags] as number) & (FrameFlag.generator << 1)) !== 0;
  if (!isGenerator || pc === vm.codes[code * CODE_STRIDE + CodeField.start]) return;
  const slots = vm.program.codes[code]?.slotNames ?? [];
  slots.forEach((name, slot) => {
    let value = words[fp + Frame.slots + slot] as number;
    if (value !== 0 && vm.classOf(value) === Cls.cell) value = words[(value >> 2) + Cell.value] as number;
    if (value !== 0) vm.recorder?.variable(Scope.local, name, value, depth);
  });
}

export function recordReturn(vm: Core, fp: number, pc: number, depth: number): void {
  stand(vm, fp, pc);
  const code = codeOf(vm, fp);
  if ((vm.recording & Record.calls) !== 0 && isUser(vm, code)) vm.recorder?.returned(code, depth);
}

function stand(vm: Core, fp: number, pc: number): void {
  vm.frame = fp << 2;
  vm.pc = pc;
}

/** A variable was bound: a slot, or with a negative number the global or class name -1 - n. */
export function recordVariable(
  vm: Core,
  fp: number,
  pc: number,
  slot: number,
  value: number,
  depth: number,
): void {
  stand(vm, fp, pc);
  const code = codeOf(vm, fp);
  if (!isUser(vm, code)) return;
  const global = slot < 0;
  const name = global ? -1 - slot : (vm.program.codes[code]?.slotNames[slot] ?? 0);
  if (
    global &&
    (vm.words[fp + Frame.locals] ?? 0) !== 0 &&
    vm.words[fp + Frame.locals] !== vm.words[fp + Frame.globals]
  ) {
    return;
  }
  vm.recorder?.variable(global ? Scope.global : Scope.local, name, value, depth);
}

/** The innermost frame of the program itself: `file << 20 | line`. */
export function currentSite(vm: Core): number {
  const { words } = vm;
  let pc = vm.pc;
  for (let frame = vm.frame; frame !== 0; ) {
    const code = codeOf(vm, frame >> 2);
    if (isUser(vm, code)) return siteOf(vm, code, vm.program.positions[(pc - 1) * 4] ?? 0);
    frame = words[(frame >> 2) + Frame.back] as number;
    if (frame !== 0) pc = (words[(frame >> 2) + Frame.pc] as number) >> 1;
  }
  return 0;
}
