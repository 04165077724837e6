import { Cls } from '../classes.ts';
import { isSmall, NONE, NULL, small } from '../layout.ts';
import { isInstance, typeName } from '../operations.ts';
import { NEEDS_PYTHON_SIGNAL } from '../signals.ts';
import { characterOf } from '../text/format-int.ts';
import type { NativeDefinition, Vm } from '../vm.ts';
import { binaryMethod, define } from './define.ts';
import { dictGet, dictNext, dictSet, entryKey, entryValue, newDict } from './dict.ts';
import { intOf } from './int-value.ts';
import { codeAt, isStr, makeString, stringOf, strKind, strLength } from './str-value.ts';

/** str.translate and str.maketrans. */

function translate(vm: Vm, text: number, table: number): number {
  if ((table & 1) === 1 || vm.words[table >> 2] !== Cls.dict) throw NEEDS_PYTHON_SIGNAL;
  const length = strLength(vm, text);
  const kind = strKind(vm, text);
  let result = '';
  for (let i = 0; i < length; i++) {
    const code = codeAt(vm, text, kind, i);
    const by = dictGet(vm, table, small(code));
    if (by === NULL) result += String.fromCodePoint(code);
    else if (by !== NONE) result += replacement(vm, by);
  }
  return makeString(vm, result);
}

function replacement(vm: Vm, by: number): string {
  if (isStr(vm, by)) return stringOf(vm, by);
  const int = intOf(vm, by);
  if (int === NULL) {
    return vm.raise(Cls.TypeError, 'character mapping must return integer, None or str');
  }
  if (!isSmall(int) || int >> 1 < 0 || int >> 1 > 0x10ffff) {
    return vm.raise(Cls.ValueError, 'character mapping must be in range(0x110000)');
  }
  return characterOf(vm, int);
}

function makeTrans(vm: Vm, args: number, count: number): number {
  const { words } = vm;
  const first = words[args] as number;
  const table = newDict(vm);
  if (count === 1) {
    if (!isInstance(vm, first, Cls.dict)) {
      vm.raise(Cls.TypeError, 'if you give only one argument to maketrans it must be a dict');
    }
    for (let entry = dictNext(vm, first, 0); entry >= 0; entry = dictNext(vm, first, entry + 1)) {
      dictSet(vm, table, tableKey(vm, entryKey(vm, first, entry)), entryValue(vm, first, entry));
    }
    return table;
  }
  const second = words[args + 1] as number;
  if (!isStr(vm, first)) {
    vm.raise(Cls.TypeError, 'first maketrans argument must be a string if there is a second argument');
  }
  if (!isStr(vm, second)) {
    vm.raise(Cls.TypeError, `maketrans() argument 2 must be str, not ${typeName(vm, second)}`);
  }
  const length = strLength(vm, first);
  if (length !== strLength(vm, second)) {
    vm.raise(Cls.ValueError, 'the first two maketrans arguments must have equal length');
  }
  const code = (str: number, i: number): number => small(codeAt(vm, str, strKind(vm, str), i));
  for (let i = 0; i < length; i++) dictSet(vm, table, code(first, i), code(second, i));
  if (count > 2) {
    const removed = words[args + 2] as number;
    if (!isStr(vm, removed)) {
      vm.raise(Cls.TypeError, `maketrans() argument 3 must be str, not ${typeName(vm, removed)}`);
    }
    for (let i = 0; i < strLength(vm, removed); i++) dictSet(vm, table, code(removed, i), NONE);
  }
  return table;
}

function tableKey(vm: Vm, key: number): number {
  if (isStr(vm, key)) {
    if (strLength(vm, key) !== 1) {
      vm.raise(Cls.ValueError, 'string keys in translate table must be of length 1');
    }
    return small(codeAt(vm, key, strKind(vm, key), 0));
  }
  if (intOf(vm, key) !== NULL) return key;
  return vm.raise(Cls.TypeError, 'keys in translate table must be strings or integers');
}

export const translateMethod: NativeDefinition = binaryMethod('translate', translate, {
  twin: '_values.str_translate',
});
export const makeTransMethod: NativeDefinition = define('maketrans', 1, 3, makeTrans);
