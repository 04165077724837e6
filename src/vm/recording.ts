import { CodeFlag } from '../program/program.ts';
import { instanceDict } from './attributes.ts';
import { HEAP_START } from './classes.ts';
import { CODE_STRIDE, CodeField } from './code-table.ts';
import type { Core } from './core.ts';
import { Frame, Header, Instance, List, small } from './layout.ts';
import { Name } from './names.ts';
import { dictGetName, dictNext, entryKey, entryValue } from './objects/dict.ts';
import { BLOCK_ITEMS } from './objects/slots.ts';
import { isStr, stringOf } from './objects/str-value.ts';
import { Record, Scope } from './recorder.ts';
import type { Vm } from './vm.ts';

/** What eval tells the recorder, and how kernel objects get the names of the variables that refer to them. */

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
  if ((vm.recording & Record.calls) !== 0 && isUser(vm, code)) vm.recorder?.call(code, depth);
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

// --- Names of kernel objects --------------------------------------------------------------------------------------------------

/** Looks for variables that refer to kernel objects made since the last statement. */
function nameObjects(vm: Core, frame: number): void {
  const { words } = vm;
  const at = frame >> 2;
  const locals = words[at + Frame.locals] as number;
  if (locals !== 0) nameInDict(vm, locals, '');
  const code = codeOf(vm, at);
  const slots = vm.program.codes[code]?.slotNames ?? [];
  for (let i = 0; i < slots.length; i++) {
    const value = words[at + Frame.slots + i] as number;
    const name = vm.program.names[slots[i] as number] as string;
    nameValue(vm, value, name);
    if (i === 0 && name === 'self' && value >= HEAP_START && (value & 7) === 0) {
      const dict = instanceDict(vm, value);
      if (dict !== 0) nameInDict(vm, dict, 'self.');
    }
  }
  nameInDict(vm, words[at + Frame.globals] as number, '');
}

function nameInDict(vm: Core, dict: number, prefix: string): void {
  for (let entry = dictNext(vm, dict, 0); entry >= 0; entry = dictNext(vm, dict, entry + 1)) {
    if ((vm.words[Header.unnamedCount] as number) === 0) return;
    const key = entryKey(vm, dict, entry);
    if (isStr(vm, key)) nameValue(vm, entryValue(vm, dict, entry), () => prefix + stringOf(vm, key));
  }
}

function nameValue(vm: Core, value: number, name: string | (() => string)): void {
  if (value < HEAP_START || (value & 7) !== 0) return;
  const cls = vm.words[value >> 2] as number;
  if (cls < HEAP_START || vm.lookup(cls, vm.known(Name.__kernel_object__)) === 0) return;
  const dict = vm.words[(value >> 2) + Instance.dict] as number;
  if (dict === 0) return;
  const handle = dictGetName(vm, dict, vm.known(Name._handle));
  if ((handle & 1) !== 1 || !takeUnnamed(vm, handle)) return;
  vm.host.nameObject(handle >> 1, typeof name === 'string' ? name : name());
}

/** Takes a handle (a small integer's word) off the list of unnamed ones. */
export function takeUnnamed(vm: Vm, handle: number): boolean {
  const { words } = vm;
  const list = (words[Header.unnamed] as number) >> 2;
  const count = (words[list + List.length] as number) >> 1;
  const items = ((words[list + List.items] as number) >> 2) + BLOCK_ITEMS;
  for (let i = 0; i < count; i++) {
    if (words[items + i] !== handle) continue;
    words[items + i] = words[items + count - 1] as number;
    words[items + count - 1] = 0;
    words[list + List.length] = small(count - 1);
    words[Header.unnamedCount] = count - 1;
    return true;
  }
  return false;
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
