import { NULL } from '../layout.ts';
import { toIndex } from '../operations.ts';
import type { Vm } from '../vm.ts';
import { makeString, stringOf } from './str-value.ts';

/** `text.expandtabs(tabsize)`: spaces up to the next column that is a multiple of the size. */
export function expandTabs(vm: Vm, args: number): number {
  const sizeWord = vm.words[args + 1] as number;
  const size = sizeWord === NULL ? 8 : toIndex(vm, sizeWord);
  return makeString(vm, expandTabsIn(stringOf(vm, vm.words[args] as number), size));
}

export function expandTabsIn(text: string, size: number): string {
  let result = '';
  let column = 0;
  for (const char of text) {
    if (char === '\t') {
      const spaces = size > 0 ? size - (column % size) : 0;
      result += ' '.repeat(spaces);
      column += spaces;
    } else {
      result += char;
      column = char === '\n' || char === '\r' ? 0 : column + 1;
    }
  }
  return result;
}
