import { instanceDict } from './attributes.ts';
import { Cls } from './classes.ts';
import type { Core } from './core.ts';
import { Class, Exception, Header, Module, NONE, Traceback, Tuple } from './layout.ts';
import { dictNext, entryKey } from './objects/dict.ts';
import { isStr, stringOf } from './objects/str-value.ts';
import { isClass, isInstance } from './operations.ts';
import { STANDARD_MODULES } from './standard-modules.ts';
import { closestName } from './suggest.ts';
import { mroOf } from './types.ts';

/** "Did you mean" at the end of an uncaught AttributeError, NameError or ImportError. */

const word = (vm: Core, object: number, offset: number): number => vm.words[(object >> 2) + offset] as number;

function namesIn(vm: Core, dict: number, names: Set<string>): void {
  if (dict === 0) return;
  for (let entry = dictNext(vm, dict, 0); entry >= 0; entry = dictNext(vm, dict, entry + 1)) {
    const key = entryKey(vm, dict, entry);
    if (isStr(vm, key)) names.add(stringOf(vm, key));
  }
}

function attributeNames(vm: Core, object: number): Set<string> {
  const names = new Set<string>();
  const classes = isClass(vm, object) ? mroOf(vm, object) : mroOf(vm, vm.classOf(object));
  for (const cls of classes) namesIn(vm, word(vm, cls, Class.dict), names);
  if (vm.classOf(object) === Cls.module) namesIn(vm, word(vm, object, Module.dict), names);
  else if ((object & 1) === 0) namesIn(vm, instanceDict(vm, object), names);
  return names;
}

/** Names that the innermost frame of the traceback could have used. */
function visibleNames(vm: Core, exception: number): Set<string> {
  const names = new Set<string>();
  let level = word(vm, exception, Exception.traceback);
  if (level === 0) return names;
  for (let next = word(vm, level, Traceback.next); next !== 0 && next !== NONE; ) {
    level = next;
    next = word(vm, level, Traceback.next);
  }
  const code = word(vm, level, Traceback.code) >> 1;
  const info = vm.program.codes[code];
  for (const slot of info?.slotNames ?? []) names.add(vm.program.names[slot] as string);
  const file = info?.file;
  const module = vm.program.modules.find((each) => each.file === file);
  if (module !== undefined) namesIn(vm, vm.moduleDict(module.name), names);
  namesIn(vm, vm.words[Header.builtins] as number, names);
  return names;
}

/** `. Did you mean: 'x'?`, or nothing. */
export function suggestionFor(vm: Core, exception: number): string {
  const name = word(vm, exception, Exception.extra1);
  if (name === 0 || name === NONE || !isStr(vm, name)) return '';
  const wrong = stringOf(vm, name);
  if (isInstance(vm, exception, Cls.AttributeError)) {
    const object = word(vm, exception, Exception.extra2);
    if (object === 0) return '';
    const names = [...attributeNames(vm, object)].filter(
      (each) => wrong.startsWith('_') || !each.startsWith('_'),
    );
    return hint(closestName(wrong, names.sort()));
  }
  if (isInstance(vm, exception, Cls.NameError)) {
    if (STANDARD_MODULES.has(wrong) && !isInstance(vm, exception, Cls.UnboundLocalError)) {
      const close = closestName(wrong, [...visibleNames(vm, exception)].sort());
      return close === undefined
        ? `. Did you forget to import '${wrong}'?`
        : `. Did you mean: '${close}'? Or did you forget to import '${wrong}'?`;
    }
    const self = isInstance(vm, exception, Cls.UnboundLocalError)
      ? undefined
      : closestName(wrong, [...visibleNames(vm, exception)].sort());
    return hint(self);
  }
  if (isInstance(vm, exception, Cls.ImportError)) {
    const pair = word(vm, exception, Exception.extra3);
    if (pair === 0 || vm.classOf(pair) !== Cls.tuple) return '';
    const [module, missing] = [word(vm, pair, Tuple.items), word(vm, pair, Tuple.items + 1)];
    return hint(closestName(stringOf(vm, missing), [...attributeNames(vm, module)].sort()));
  }
  return '';
}

const hint = (name: string | undefined): string => (name === undefined ? '' : `. Did you mean: '${name}'?`);
