import { defined } from '../base/assert.ts';
import { Op } from '../program/opcodes.ts';
import { CodeFlag } from '../program/program.ts';
import { call, instantiate, newArguments } from './calls.ts';
import { Cls } from './classes.ts';
import type { Core } from './core.ts';
import { Code, Frame, FunctionObject, Header, List, Native, NONE, small, Tuple, WORD } from './layout.ts';
import { Name } from './names.ts';
import { dictFind, dictGetName, dictNext, dictSet, entryKey, entryValue } from './objects/dict.ts';
import { dictLength } from './objects/dict-table.ts';
import { isStr, stringOf } from './objects/str-value.ts';
import { makeTuple } from './objects/tuple.ts';
import { className, isClass, repr, slotsOf, special, typeName } from './operations.ts';

/** `f(*args, **kwargs)`: the arguments are laid out in a block. */
export const callSpread = (vm: Core, callee: number, args: number, kwargs: number): number =>
  spread(vm, call, callee, args, kwargs);

/** `type.__call__(cls, *args, **kwargs)`: whatever the metaclass says. */
export const instantiateSpread = (vm: Core, cls: number, args: number, kwargs: number): number =>
  spread(vm, instantiate, cls, args, kwargs);

function spread(vm: Core, enter: typeof call, callee: number, args: number, kwargs: number): number {
  const { words } = vm;
  const count = (words[(args >> 2) + Tuple.length] as number) >> 1;
  const items = (args >> 2) + Tuple.items;
  const byName = kwargs === 0 ? 0 : dictLength(vm, kwargs);
  const first = newArguments(vm, count + byName);
  words.copyWithin(first, items, items + count);
  if (byName === 0) return enter(vm, callee, first, count, 0);
  const names: number[] = [];
  for (let entry = dictNext(vm, kwargs, 0); entry >= 0; entry = dictNext(vm, kwargs, entry + 1)) {
    const key = entryKey(vm, kwargs, entry);
    if (!isStr(vm, key)) vm.raise(Cls.TypeError, 'keywords must be strings');
    words[first + count + names.length] = entryValue(vm, kwargs, entry);
    names.push(key);
  }
  return enter(vm, callee, first, count + byName, makeTuple(vm, names));
}

/** DICT_MERGE: `**mapping` in a call of `callee`. */
export function mergeKeywords(vm: Core, dict: number, other: number, callee: number): void {
  for (let entry = dictNext(vm, other, 0); entry >= 0; entry = dictNext(vm, other, entry + 1)) {
    const key = entryKey(vm, other, entry);
    if (!isStr(vm, key)) vm.raise(Cls.TypeError, 'keywords must be strings');
    if (dictFind(vm, dict, key) >= 0) {
      vm.raise(
        Cls.TypeError,
        `${calleeName(vm, callee)} got multiple values for keyword argument ${repr(vm, key)}`,
      );
    }
    dictSet(vm, dict, key, entryValue(vm, other, entry));
  }
}

/** LIST_EXTEND: what follows a star must be iterable; `callee` is what is called when that alone makes the arguments. */
export function checkStarred(vm: Core, value: number, after: number, list: number, callee: number): void {
  const cls = vm.classOf(value);
  if (cls === Cls.list || cls === Cls.tuple || cls === Cls.generator) return;
  if (slotsOf(vm, value)?.iter !== undefined) return;
  if (special(vm, value, Name.__iter__) !== 0 || special(vm, value, Name.__getitem__) !== 0) return;
  const only =
    (after === Op.CALL_EX || after === Op.BUILD_MAP) &&
    (vm.words[(list >> 2) + List.length] as number) === small(0);
  const what = only ? `${calleeName(vm, callee)} argument` : 'Value';
  vm.raise(Cls.TypeError, `${what} after * must be an iterable, not ${typeName(vm, value)}`);
}

/** DICT_MERGE: what follows two stars in a call must be a mapping. */
export function checkMapping(vm: Core, value: number, callee: number): void {
  if (vm.lookup(vm.classOf(value), vm.internName('keys')) !== 0) return;
  vm.raise(
    Cls.TypeError,
    `${calleeName(vm, callee)} argument after ** must be a mapping, not ${typeName(vm, value)}`,
  );
}

function calleeName(vm: Core, callee: number): string {
  const cls = vm.classOf(callee);
  if (cls === Cls.function) {
    const fn = callee >> 2;
    const module = vm.words[fn + FunctionObject.module] as number;
    const prefix = module !== 0 && isStr(vm, module) ? `${stringOf(vm, module)}.` : '';
    return `${prefix}${stringOf(vm, vm.words[fn + FunctionObject.qualname] as number)}()`;
  }
  if (cls === Cls.builtin_function_or_method) {
    return `${stringOf(vm, vm.words[(callee >> 2) + Native.name] as number)}()`;
  }
  return isClass(vm, callee) ? `${className(vm, callee)}()` : `${typeName(vm, callee)} object`;
}

/** MAKE_FUNCTION; answers with the new stack pointer. */
export function makeFunction(vm: Core, fp: number, flags: number, sp: number): number {
  const { words } = vm;
  let top = sp - 1;
  const code = (words[((words[top] as number) >> 2) + Code.id] as number) >> 1;
  const fn = newFunction(vm, code, words[fp + Frame.globals] as number);
  const at = fn >> 2;
  if ((flags & 8) !== 0) words[at + FunctionObject.closure] = words[--top] as number;
  if ((flags & 4) !== 0) words[at + FunctionObject.annotations] = words[--top] as number;
  if ((flags & 2) !== 0) words[at + FunctionObject.kwdefaults] = words[--top] as number;
  if ((flags & 1) !== 0) words[at + FunctionObject.defaults] = words[--top] as number;
  words[top] = fn;
  return top + 1;
}

/** A function of a code object, without defaults or closure. */
export function newFunction(vm: Core, code: number, globals: number): number {
  const { words } = vm;
  const info = defined(vm.program.codes[code], 'code object');
  const builtin = (info.flags & CodeFlag.builtin) !== 0;
  const fn = vm.alloc(builtin ? Cls['<c function>'] : Cls.function, 14 * WORD);
  const at = fn >> 2;
  words[at + FunctionObject.code] = small(code);
  words[at + FunctionObject.globals] = globals;
  words[at + FunctionObject.name] = vm.codeName(code, false);
  words[at + FunctionObject.qualname] = vm.codeName(code, true);
  const module = dictGetName(vm, globals, vm.known(Name.__name__));
  words[at + FunctionObject.module] = module === 0 ? NONE : module;
  const constants = ((words[Header.constants] as number) >> 2) + Tuple.items;
  words[at + FunctionObject.doc] = info.doc < 0 ? NONE : (words[constants + info.doc] as number);
  return fn;
}
