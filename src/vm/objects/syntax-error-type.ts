import { Cls } from '../classes.ts';
import { Exception, isSmall, NONE } from '../layout.ts';
import type { NativeAttribute, TypeMethods } from '../native.ts';
import { classOf, str } from '../operations.ts';
import type { Vm } from '../vm.ts';
import { define } from './define.ts';
import { newExceptionWithArgs } from './exception-value.ts';
import { isStr, stringOf } from './str-value.ts';
import { makeTuple, tupleFromWords, tupleItem, tupleLength } from './tuple.ts';

/**
 * SyntaxError: `SyntaxError(msg, (filename, lineno, offset, text, end_lineno, end_offset))`. The message is in the first extra
 * word, a tuple of the details in the second.
 */

const DETAILS = ['filename', 'lineno', 'offset', 'text', 'end_lineno', 'end_offset'] as const;
export type SyntaxDetail = (typeof DETAILS)[number];

const word = (vm: Vm, object: number, offset: number): number => vm.words[(object >> 2) + offset] as number;
const put = (vm: Vm, object: number, offset: number, value: number): void => {
  vm.words[(object >> 2) + offset] = value;
};

/** A detail of a SyntaxError; None where it was not given. */
export function syntaxDetail(vm: Vm, error: number, detail: SyntaxDetail): number {
  const details = word(vm, error, Exception.extra2);
  return details === 0 ? NONE : tupleItem(vm, details, DETAILS.indexOf(detail));
}

function setDetail(vm: Vm, error: number, detail: SyntaxDetail, value: number): void {
  const all = DETAILS.map((each) => (each === detail ? value || NONE : syntaxDetail(vm, error, each)));
  put(vm, error, Exception.extra2, makeTuple(vm, all));
}

const detail = (name: SyntaxDetail): NativeAttribute => ({
  name,
  get: (vm, self) => syntaxDetail(vm, self, name),
  set: (vm, self, value) => setDetail(vm, self, name, value),
});

const field = (name: string, offset: number): NativeAttribute => ({
  name,
  get: (vm, self) => word(vm, self, offset) || NONE,
  set: (vm, self, value) => put(vm, self, offset, value),
});

function keep(vm: Vm, self: number, args: number, count: number): void {
  put(vm, self, Exception.extra1, count > 1 ? (vm.words[args + 1] as number) : NONE);
  if (count !== 3) return;
  const given = vm.words[args + 2] as number;
  if (classOf(vm, given) !== Cls.tuple) return;
  const count_ = tupleLength(vm, given);
  if (count_ !== 4 && count_ !== 6)
    vm.raise(Cls.TypeError, `function missing required argument (pos ${count_ + 1})`);
  const details = DETAILS.map((_, i) => (i < count_ ? tupleItem(vm, given, i) : NONE));
  put(vm, self, Exception.extra2, makeTuple(vm, details));
}

/** `invalid syntax (main.py, line 2)` */
function text(vm: Vm, self: number): string {
  const message = str(vm, word(vm, self, Exception.extra1) || NONE);
  const [file, line] = [syntaxDetail(vm, self, 'filename'), syntaxDetail(vm, self, 'lineno')];
  const name = isStr(vm, file) ? stringOf(vm, file).replace(/^.*\//, '') : '';
  const where = isSmall(line) ? `line ${line >> 1}` : '';
  const place = [name, where].filter((part) => part !== '').join(', ');
  return place === '' ? message : `${message} (${place})`;
}

export const syntaxErrorType: TypeMethods = {
  type: 'SyntaxError',
  slots: { str: text },
  construct: define(
    'SyntaxError',
    1,
    Number.POSITIVE_INFINITY,
    (vm, args, count) => {
      const self = newExceptionWithArgs(
        vm,
        vm.words[args] as number,
        tupleFromWords(vm, args + 1, count - 1),
      );
      keep(vm, self, args, count);
      return self;
    },
    { varKeywords: true },
  ),
  methods: [
    define('__init__', 1, Number.POSITIVE_INFINITY, (vm, args, count) => {
      const self = vm.words[args] as number;
      put(vm, self, Exception.args, tupleFromWords(vm, args + 1, count - 1));
      keep(vm, self, args, count);
      return NONE;
    }),
  ],
  attributes: [
    field('msg', Exception.extra1),
    field('print_file_and_line', Exception.extra3),
    ...DETAILS.map(detail),
  ],
};
