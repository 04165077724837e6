import { defined } from '../base/assert.ts';
import { CodeFlag } from '../program/program.ts';
import { Cls } from './classes.ts';
import { CODE_STRIDE, CodeField } from './code-table.ts';
import type { Core } from './core.ts';
import { Frame, FunctionObject, Tuple } from './layout.ts';
import { dictGetName, dictSet, newDict } from './objects/dict.ts';
import { strEquals } from './objects/str-compare.ts';
import { stringOf } from './objects/str-value.ts';
import { tupleFromWords } from './objects/tuple.ts';
import { closestName } from './suggest.ts';

/**
 * Fills the parameter slots of a new frame from the arguments of a call: words[args … args + count), the last ones by
 * keyword when `names` is a tuple of their names (0: none).
 */
export function bindArguments(
  vm: Core,
  fn: number,
  code: number,
  frame: number,
  args: number,
  count: number,
  names: number,
): void {
  const { words, codes } = vm;
  const c = code * CODE_STRIDE;
  const flags = codes[c + CodeField.flags] as number;
  const positional = codes[c + CodeField.argCount] as number;
  const keywordOnly = codes[c + CodeField.keywordOnly] as number;
  const parameters = positional + keywordOnly;
  const slots = (frame >> 2) + Frame.slots;
  const byName = names === 0 ? 0 : (words[(names >> 2) + Tuple.length] as number) >> 1;
  const given = count - byName;
  let next = slots + parameters;
  const copied = Math.min(given, positional);
  for (let i = 0; i < copied; i++) words[slots + i] = words[args + i] as number;
  if ((flags & CodeFlag.varArgs) !== 0) {
    words[next] = tupleFromWords(vm, args + copied, given - copied);
    next++;
  }
  let rest = 0;
  if ((flags & CodeFlag.varKeywords) !== 0) {
    rest = newDict(vm);
    words[next] = rest;
  }
  for (let i = 0; i < byName; i++) {
    const name = words[(names >> 2) + Tuple.items + i] as number;
    const value = words[args + given + i] as number;
    const slot = parameterSlot(vm, code, name);
    if (slot < 0) {
      if (rest === 0) unexpectedKeyword(vm, fn, code, name);
      dictSet(vm, rest, name, value);
    } else if (words[slots + slot] !== 0) {
      vm.raise(Cls.TypeError, `${nameOf(vm, fn)}() got multiple values for argument '${stringOf(vm, name)}'`);
    } else words[slots + slot] = value;
  }
  if (given > positional && (flags & CodeFlag.varArgs) === 0) tooMany(vm, fn, code, given, frame);
  fillDefaults(vm, fn, code, slots, positional, keywordOnly);
}

function fillDefaults(
  vm: Core,
  fn: number,
  code: number,
  slots: number,
  positional: number,
  keywordOnly: number,
): void {
  const { words } = vm;
  const defaults = words[(fn >> 2) + FunctionObject.defaults] as number;
  const defaultCount = defaults === 0 ? 0 : (words[(defaults >> 2) + Tuple.length] as number) >> 1;
  let missing: string[] = [];
  for (let i = 0; i < positional; i++) {
    if (words[slots + i] !== 0) continue;
    const at = i - (positional - defaultCount);
    if (at >= 0) words[slots + i] = words[(defaults >> 2) + Tuple.items + at] as number;
    else missing.push(parameterName(vm, code, i));
  }
  if (missing.length > 0) missingArguments(vm, fn, 'positional', missing);
  if (keywordOnly === 0) return;
  const keywordDefaults = words[(fn >> 2) + FunctionObject.kwdefaults] as number;
  missing = [];
  for (let i = positional; i < positional + keywordOnly; i++) {
    if (words[slots + i] !== 0) continue;
    const value = keywordDefaults === 0 ? 0 : dictGetName(vm, keywordDefaults, slotName(vm, code, i));
    if (value === 0) missing.push(parameterName(vm, code, i));
    else words[slots + i] = value;
  }
  if (missing.length > 0) missingArguments(vm, fn, 'keyword-only', missing);
}

/** The image string that names a slot. */
export function slotName(vm: Core, code: number, slot: number): number {
  const index = defined(vm.program.codes[code]?.slotNames[slot], 'slot');
  return vm.nameAt(index);
}

const parameterName = (vm: Core, code: number, slot: number): string =>
  defined(vm.program.names[defined(vm.program.codes[code]?.slotNames[slot], 'slot')], 'name');

function parameterSlot(vm: Core, code: number, name: number): number {
  const c = code * CODE_STRIDE;
  const last = (vm.codes[c + CodeField.argCount] as number) + (vm.codes[c + CodeField.keywordOnly] as number);
  for (let i = vm.codes[c + CodeField.positionalOnly] as number; i < last; i++) {
    const parameter = slotName(vm, code, i);
    if (parameter === name) return i;
  }
  for (let i = vm.codes[c + CodeField.positionalOnly] as number; i < last; i++) {
    if (strEquals(vm, slotName(vm, code, i), name)) return i;
  }
  return -1;
}

const nameOf = (vm: Core, fn: number): string =>
  stringOf(vm, vm.words[(fn >> 2) + FunctionObject.qualname] as number);

function unexpectedKeyword(vm: Core, fn: number, code: number, name: number): never {
  const text = stringOf(vm, name);
  const info = defined(vm.program.codes[code], 'code');
  const known = info.slotNames
    .slice(0, info.argCount + info.keywordOnlyCount)
    .map((index) => vm.program.names[index] as string);
  if (known.slice(0, info.positionalOnlyCount).includes(text)) {
    vm.raise(
      Cls.TypeError,
      `${nameOf(vm, fn)}() got some positional-only arguments passed as keyword arguments: '${text}'`,
    );
  }
  const close = closestName(text, known.slice(info.positionalOnlyCount));
  const hint = close === undefined ? '' : `. Did you mean '${close}'?`;
  return vm.raise(Cls.TypeError, `${nameOf(vm, fn)}() got an unexpected keyword argument '${text}'${hint}`);
}

function missingArguments(vm: Core, fn: number, kind: string, names: readonly string[]): never {
  const quoted = names.map((name) => `'${name}'`);
  const last = quoted.at(-1) as string;
  const list =
    quoted.length === 1
      ? last
      : quoted.length === 2
        ? `${quoted[0]} and ${last}`
        : `${quoted.slice(0, -1).join(', ')}, and ${last}`;
  const plural = names.length === 1 ? 'argument' : 'arguments';
  return vm.raise(
    Cls.TypeError,
    `${nameOf(vm, fn)}() missing ${names.length} required ${kind} ${plural}: ${list}`,
  );
}

function tooMany(vm: Core, fn: number, code: number, given: number, frame: number): never {
  const { words } = vm;
  const info = defined(vm.program.codes[code], 'code');
  const defaults = words[(fn >> 2) + FunctionObject.defaults] as number;
  const optional = defaults === 0 ? 0 : (words[(defaults >> 2) + Tuple.length] as number) >> 1;
  let keywordOnlyGiven = 0;
  for (let i = info.argCount; i < info.argCount + info.keywordOnlyCount; i++) {
    if (words[(frame >> 2) + Frame.slots + i] !== 0) keywordOnlyGiven++;
  }
  const takes =
    optional === 0
      ? `${info.argCount} positional argument${info.argCount === 1 ? '' : 's'}`
      : `from ${info.argCount - optional} to ${info.argCount} positional arguments`;
  const were =
    keywordOnlyGiven === 0
      ? `${given} ${given === 1 ? 'was' : 'were'} given`
      : `${given} positional argument${given === 1 ? '' : 's'} (and ${keywordOnlyGiven} keyword-only argument${
          keywordOnlyGiven === 1 ? '' : 's'
        }) were given`;
  return vm.raise(Cls.TypeError, `${nameOf(vm, fn)}() takes ${takes} but ${were}`);
}
