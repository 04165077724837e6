import { CodeFlag, type Program } from '../program/program.ts';
import { instanceDict } from './attributes.ts';
import { Cls, HEAP_START } from './classes.ts';
import { CODE_STRIDE, CodeField } from './code-table.ts';
import type { Core } from './core.ts';
import { Cell, Frame, Header } from './layout.ts';
import { Name } from './names.ts';
import { lookForNames } from './object-names.ts';
import { dictNext, entryKey, entryValue } from './objects/dict.ts';
import { isStr, stringOf } from './objects/str-value.ts';
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
  if ((vm.words[Header.unnamedCount] as number) > 0 && isUser(vm, code)) lookForNames(vm, frame);
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
  if ((vm.recording & Record.variables) !== 0) recordSlots(vm, fp, code, depth);
}

/** What a frame has of its own when it is entered: parameters; of a generator or coroutine that goes on, all variables. */
function recordSlots(vm: Core, fp: number, code: number, depth: number): void {
  const { words, program } = vm;
  const slots = program.codes[code]?.slotNames ?? [];
  const end = vm.codes[code * CODE_STRIDE + CodeField.firstFree] as number;
  for (let slot = 0; slot < end; slot++) {
    let value = words[fp + Frame.slots + slot] as number;
    if (value !== 0 && vm.classOf(value) === Cls.cell) value = words[(value >> 2) + Cell.value] as number;
    const name = slots[slot] as number;
    // The iterator of a generator expression has a name that no program can have.
    if (value !== 0 && program.names[name] !== '.0') vm.recorder?.variable(Scope.local, name, value, depth);
  }
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
  if (global) recordAttributes(vm, name, value);
}

/** An attribute of an object was bound. Only those are told that a global variable gives a name to. */
export function recordAttribute(
  vm: Core,
  fp: number,
  pc: number,
  object: number,
  name: number,
  value: number,
): void {
  stand(vm, fp, pc);
  if (!isUserCode(vm, fp) || !isInstance(vm, object)) return;
  const owner = globalNameOf(vm, vm.words[fp + Frame.globals] as number, object);
  const index = owner === null ? undefined : nameIndex(vm, owner);
  if (index !== undefined) vm.recorder?.attribute(index, name, value);
}

/** A global variable names an object: what its attributes are, which it got while it was being made. */
function recordAttributes(vm: Core, owner: number, object: number): void {
  if (!isInstance(vm, object)) return;
  const dict = instanceDict(vm, object);
  if (dict === 0) return;
  let left = MOST_ATTRIBUTES;
  for (let entry = dictNext(vm, dict, 0); entry >= 0 && left > 0; entry = dictNext(vm, dict, entry + 1)) {
    left--;
    const key = entryKey(vm, dict, entry);
    const name = isStr(vm, key) ? nameIndex(vm, stringOf(vm, key)) : undefined;
    if (name !== undefined) vm.recorder?.attribute(owner, name, entryValue(vm, dict, entry));
  }
}

/** Of large objects only the first attributes are told. */
const MOST_ATTRIBUTES = 12;

/** Is it an object of a class of the program's or the library's own, and not a kernel object? */
function isInstance(vm: Core, value: number): boolean {
  if (value < HEAP_START || (value & 7) !== 0) return false;
  const cls = vm.words[value >> 2] as number;
  return cls >= HEAP_START && vm.lookup(cls, vm.known(Name.__kernel_object__)) === 0;
}

function globalNameOf(vm: Core, globals: number, object: number): string | null {
  for (let entry = dictNext(vm, globals, 0); entry >= 0; entry = dictNext(vm, globals, entry + 1)) {
    if (entryValue(vm, globals, entry) === object) return stringOf(vm, entryKey(vm, globals, entry));
  }
  return null;
}

const indices = new WeakMap<Program, ReadonlyMap<string, number>>();

/** Where a name stands in the program's names. */
function nameIndex({ program }: Core, name: string): number | undefined {
  let index = indices.get(program);
  if (index === undefined) {
    index = new Map(program.names.map((each, at) => [each, at]));
    indices.set(program, index);
  }
  return index.get(name);
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
