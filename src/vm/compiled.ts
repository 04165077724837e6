import { assert, defined } from '../base/assert.ts';
import type { NewSource, SourceMode, SourceProblem } from '../program/growing.ts';
import type { ModuleWarning, Program } from '../program/program.ts';
import { largerTable } from './code-table.ts';
import type { Core } from './core.ts';
import { Header, small } from './layout.ts';
import { dictGet, dictNext, dictSet, entryKey, entryValue, newDict } from './objects/dict.ts';
import { makeString, stringOf } from './objects/str-value.ts';
import { makeMore } from './pools.ts';

/**
 * Code that a program compiles while it runs. What the image holds of it are the texts, in the order in which they were compiled
 * (Header.compiled), and what the new code refers to, its names and constants. The code itself is in the host that compiled it, and any other
 * host compiles the same texts again before it runs a thread of the process: the same order gives the same numbers.
 */

/** What has come of a text. */
export type Compiled =
  | { readonly ok: true; readonly code: number; readonly warnings: readonly ModuleWarning[] }
  | { readonly ok: false; readonly error: SourceProblem };

/** Compiles a text, once in a process. */
export function compileText(vm: Core, source: NewSource): Compiled {
  const { words } = vm;
  if (words[Header.compiled] === 0) words[Header.compiled] = newDict(vm);
  const key = makeString(vm, keyOf(source));
  const known = dictGet(vm, words[Header.compiled] as number, key);
  if (known !== 0) return { ok: true, code: known >> 1, warnings: [] };
  // The lists of a program grow in place.
  const [names, constants] = [vm.program.names.length, vm.program.constants.length];
  const addition = growing(vm).add(source);
  if (!addition.ok) return addition;
  adopt(vm, addition.program);
  makeMore(vm, names, constants);
  dictSet(vm, words[Header.compiled] as number, key, small(addition.code));
  // The loop holds on to what the program was.
  vm.grown = true;
  vm.interrupt = true;
  return { ok: true, code: addition.code, warnings: addition.warnings };
}

/** Compiles what other hosts have compiled since this one last ran a thread of the process. */
export function catchUp(vm: Core): void {
  const texts = vm.words[Header.compiled] as number;
  // Nothing is ever taken out, so that entries are numbered in the order of the texts.
  for (let entry = dictNext(vm, texts, vm.compiled); entry >= 0; entry = dictNext(vm, texts, entry + 1)) {
    const addition = growing(vm).add(sourceOf(stringOf(vm, entryKey(vm, texts, entry))));
    assert(addition.ok && small(addition.code) === entryValue(vm, texts, entry), 'a text compiles as it did');
    adopt(vm, addition.program);
  }
}

function growing(vm: Core) {
  vm.growing ??= defined(vm.host.grow, 'a compiler')(vm.program);
  return vm.growing;
}

function adopt(vm: Core, program: Program): void {
  const before = vm.program;
  vm.program = program;
  vm.codes = largerTable(program, vm.codes, vm.codeCount);
  vm.codeCount = program.codes.length;
  if (program.code !== before.code) {
    const cache = new Int32Array(program.code.length * 4);
    cache.set(vm.cache);
    vm.cache = cache;
  }
  vm.compiled++;
}

/** A text as a key: how it is compiled, and under which name, stand before it. */
const keyOf = ({ mode, shown, fileName, text }: NewSource): string =>
  [mode, shown ? 'shown' : '', fileName, text].join('\0');

function sourceOf(key: string): NewSource {
  const [mode, shown, fileName, ...text] = key.split('\0');
  return {
    mode: mode as SourceMode,
    shown: shown === 'shown',
    fileName: defined(fileName, 'a name'),
    text: text.join('\0'),
  };
}
