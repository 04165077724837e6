import { Cls } from '../classes.ts';
import type { NativeModule } from '../native.ts';
import { define } from '../objects/define.ts';
import { makeString, stringOf } from '../objects/str-value.ts';
import type { Vm } from '../vm.ts';

/** `_unicode`: what the host knows of characters, under src/python/unicodedata.py. */

const CATEGORIES = (
  'Lu Ll Lt Lm Lo Mn Mc Me Nd Nl No Pc Pd Ps Pe Pi Pf Po Sm Sc Sk So Zs Zl Zp Cc Cf Cs Co Cn'.split(
    ' ',
  ) as string[]
).map((name): [string, RegExp] => [name, new RegExp(`^\\p{${name}}$`, 'u')]);

const FORMS = new Set(['NFC', 'NFD', 'NFKC', 'NFKD']);

function normalize(vm: Vm, args: number): number {
  const form = stringOf(vm, vm.words[args] as number);
  if (!FORMS.has(form)) vm.raise(Cls.ValueError, 'invalid normalization form');
  return makeString(vm, stringOf(vm, vm.words[args + 1] as number).normalize(form));
}

export const unicodeModule: NativeModule = {
  name: '_unicode',
  functions: [
    define('normalize', 2, 2, normalize),
    /** category(character) */
    define('category', 1, 1, (vm, args) => {
      const text = stringOf(vm, vm.words[args] as number);
      const [name] = CATEGORIES.find(([, pattern]) => pattern.test(text)) ?? ['Cn'];
      return makeString(vm, name);
    }),
  ],
};
