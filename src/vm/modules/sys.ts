import { Cls } from '../classes.ts';
import type { Core } from '../core.ts';
import { FLAG_MASK, Frame, Header, isSmall, NONE, Obj } from '../layout.ts';
import type { NativeModule } from '../native.ts';
import { define } from '../objects/define.ts';
import { makeInt } from '../objects/int-value.ts';
import { blockCapacity } from '../objects/slots.ts';
import { internString } from '../objects/str-intern.ts';
import { makeString } from '../objects/str-value.ts';
import { layoutOf } from '../operations.ts';
import type { Vm } from '../vm.ts';

/** `_sys`: what src/python/sys.py cannot know by itself. */

/** The exception that is being handled by the calling code, or None. */
function handled(vm: Vm): number {
  let frame = (vm as Core).frame;
  while (frame !== 0) {
    const at = frame >> 2;
    const exception = vm.words[at + Frame.handled]!;
    if (exception !== 0 && exception !== NONE) return exception;
    frame = vm.words[at + Frame.back]!;
  }
  return NONE;
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

export const sysModule: NativeModule = {
  name: '_sys',
  functions: [
    define('exception', 0, 0, handled),
    define('modules', 0, 0, (vm) => vm.words[Header.modules]!),
    define('main_file', 0, 0, (vm) => makeString(vm, mainFile(vm))),
    define('sizeof', 1, 1, (vm, args) => makeInt(vm, sizeOf(vm, vm.words[args]!))),
    define('intern', 1, 1, (vm, args) => internString(vm, vm.words[args]!)),
  ],
};
