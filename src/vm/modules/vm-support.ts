import { standsForC } from '../../program/c-files.ts';
import { newStep } from '../async-steps.ts';
import { ensureDict, slotsWord } from '../attributes.ts';
import { Cls } from '../classes.ts';
import type { Core } from '../core.ts';
import { bool, Frame, NONE, NULL, small, Thread } from '../layout.ts';
import { missingModule } from '../missing-modules.ts';
import { Name } from '../names.ts';
import type { NativeModule } from '../native.ts';
import { define } from '../objects/define.ts';
import { dictGetName, dictSetName } from '../objects/dict.ts';
import { visibleFrame } from '../objects/frame-type.ts';
import { makeList } from '../objects/list-storage.ts';
import { internString } from '../objects/str-intern.ts';
import { makeString, stringOf } from '../objects/str-value.ts';
import { makeTuple } from '../objects/tuple.ts';
import { isUserCode } from '../recording.ts';
import { shortRepr } from '../short-repr.ts';
import { suggestionFor } from '../suggestions.ts';
import type { Vm } from '../vm.ts';

/** `_vm`, continued: what modules of the library need of the VM beside the operators. */

/**
 * `exchange(object, name, expected, value)`: sets an attribute if it is what is expected, in one step that no other thread
 * can come between. Answers whether it did.
 */
function exchange(vm: Vm, args: number): number {
  const [object, name, expected, value] = vm.words.subarray(args, args + 4) as unknown as number[] as [
    number,
    number,
    number,
    number,
  ];
  const key = internString(vm, name);
  const at = slotsWord(vm as Core, object);
  const slots = at === 0 ? 0 : (vm.words[at] as number);
  const isSlot = slots !== 0 && dictGetName(vm, slots, key) !== 0;
  const dict = isSlot ? slots : ensureDict(vm as Core, object);
  if (dictGetName(vm, dict, key) !== expected) return bool(false);
  dictSetName(vm, dict, key, value);
  return bool(true);
}

/**
 * `stack()`: where the calling thread stands, the outermost frame first: tuples of file, line, function, source line and whether
 * the code is the program's own. The library's innermost workings (its files named `_…`) are left out, as in tracebacks.
 */
function stack(vm: Vm): number {
  const core = vm as Core;
  const { words, program } = core;
  const levels: number[] = [];
  let pc = core.pc;
  for (let frame = core.frame; frame !== 0; ) {
    const at = frame >> 2;
    const code = program.codes[(words[at + Frame.code] as number) >> 1];
    const file = program.files[code?.file ?? 0];
    const line = program.positions[(pc - 1) * 4] ?? 0;
    if (file?.library !== true || !standsForC(file.name)) {
      levels.push(
        makeTuple(vm, [
          makeString(vm, file?.name ?? '?'),
          small(line),
          makeString(vm, code?.name ?? '?'),
          makeString(vm, (file?.source.split('\n')[line - 1] ?? '').trim()),
          bool(isUserCode(core, at)),
        ]),
      );
    }
    frame = words[at + Frame.back] as number;
    if (frame !== 0) pc = (words[(frame >> 2) + Frame.pc] as number) >> 1;
  }
  return makeList(vm, levels.reverse());
}

export const vmSupport: NativeModule = {
  name: '_vm',
  functions: [
    define('exchange', 4, 4, exchange),
    define('stack', 0, 0, stack),
    /** `__name__` of the module whose code runs, the library's innermost workings left out; None where there is none. */
    define('caller_module', 0, 0, (vm) => {
      const frame = visibleFrame(vm as Core, (vm as Core).frame);
      if (frame === NULL) return NONE;
      return (
        dictGetName(vm, vm.words[(frame >> 2) + Frame.globals] as number, vm.known(Name.__name__)) || NONE
      );
    }),
    /** What the last line of an uncaught exception ends with: `. Did you mean: 'x'?`, or nothing. */
    define('suggestion', 1, 1, (vm, args) =>
      makeString(vm, suggestionFor(vm as Core, vm.words[args] as number)),
    ),
    /** What is said below an uncaught ModuleNotFoundError: whole lines, or nothing. */
    define('missing_module', 1, 1, (vm, args) =>
      makeString(vm, missingModule(vm as Core, vm.words[args] as number)),
    ),
    /** `source(file)`: the text of a file that is part of the program, as it was compiled, or None. */
    define('source', 1, 1, (vm, args) => {
      const name = stringOf(vm, vm.words[args] as number);
      const file = (vm as Core).program.files.find(
        (each) => !each.library && (each.name === name || name.endsWith(`/${each.name}`)),
      );
      return file === undefined ? NONE : makeString(vm, file.source);
    }),
    /** Can `await` drive it without asking it for something else? */
    define('is_native_awaitable', 1, 1, (vm, args) => {
      const cls = (vm as Core).classOf(vm.words[args] as number);
      return bool(cls === Cls.coroutine || cls === Cls.async_generator_asend);
    }),
    /** `async_step(generator, kind, value)`: a step of an async generator, its kind one of AsyncStepKind. */
    define('async_step', 3, 3, (vm, args) => {
      const [generator, kind, value] = vm.words.subarray(args, args + 3) as unknown as number[];
      return newStep(vm as Core, generator as number, (kind as number) >> 1, value as number);
    }),
    /** The calling thread's number, even where there is no kernel. */
    define('thread', 0, 0, (vm) => vm.words[((vm as Core).thread >> 2) + Thread.tid] as number),
    /** A value as the trace shows it. */
    define('short_repr', 1, 1, (vm, args) => makeString(vm, shortRepr(vm, vm.words[args] as number))),
  ],
};
