import { underline } from './carets.ts';
import { Cls, HEAP_START } from './classes.ts';
import type { Core } from './core.ts';
import { Class, Exception, NONE, Traceback } from './layout.ts';
import { Name } from './names.ts';
import { dictGetName } from './objects/dict.ts';
import { isStr, stringOf } from './objects/str-value.ts';
import { className, classOf, str } from './operations.ts';
import { NEEDS_PYTHON_SIGNAL } from './signals.ts';
import { suggestionFor } from './suggestions.ts';

/** What an uncaught exception prints, as CPython 3.13 words it: the chain of exceptions, each with its traceback. */

const CAUSE = '\nThe above exception was the direct cause of the following exception:\n\n';
const CONTEXT = '\nDuring handling of the above exception, another exception occurred:\n\n';

const word = (vm: Core, object: number, offset: number): number => vm.words[(object >> 2) + offset] as number;

/** Texts that Python code has made of exceptions with their own `__str__`, by the exception's address. */
export type Messages = ReadonlyMap<number, string>;

/** Throws NEEDS_PYTHON_SIGNAL when an exception of the chain has its own `__str__` and `messages` does not have its text. */
export function exceptionText(vm: Core, exception: number, messages: Messages): string {
  return chainText(vm, exception, messages, new Set());
}

/** The same without running Python: such an exception is shown without its message. */
export function plainExceptionText(vm: Core, exception: number): string {
  return chainText(vm, exception, null, new Set());
}

function chainText(vm: Core, exception: number, messages: Messages | null, seen: Set<number>): string {
  seen.add(exception);
  const cause = word(vm, exception, Exception.cause);
  const context = word(vm, exception, Exception.context);
  const suppressed = word(vm, exception, Exception.flags) >> 1 !== 0;
  let before = '';
  if (cause !== 0 && cause !== NONE) {
    if (!seen.has(cause)) before = chainText(vm, cause, messages, seen) + CAUSE;
  } else if (context !== 0 && context !== NONE && !suppressed && !seen.has(context)) {
    before = chainText(vm, context, messages, seen) + CONTEXT;
  }
  return before + tracebackText(vm, exception) + lastLines(vm, exception, messages);
}

interface Level {
  readonly code: number;
  readonly pc: number;
}

function levelsOf(vm: Core, exception: number): Level[] {
  const levels: Level[] = [];
  for (
    let level = word(vm, exception, Exception.traceback);
    level !== 0 && level !== NONE;
    level = word(vm, level, Traceback.next)
  ) {
    levels.push({ code: word(vm, level, Traceback.code) >> 1, pc: word(vm, level, Traceback.pc) >> 1 });
  }
  return levels;
}

/** Repeated levels of a recursion are shown three times. */
const SHOWN = 3;

function tracebackText(vm: Core, exception: number): string {
  const levels = levelsOf(vm, exception);
  if (levels.length === 0) return '';
  let text = 'Traceback (most recent call last):\n';
  let last = '';
  let count = 0;
  for (const level of levels) {
    const key = `${level.code}:${lineOf(vm, level.pc)}`;
    if (key !== last) {
      text += repeated(count);
      last = key;
      count = 0;
    }
    count++;
    if (count <= SHOWN) text += levelText(vm, level);
  }
  return text + repeated(count);
}

function repeated(count: number): string {
  if (count <= SHOWN) return '';
  const more = count - SHOWN;
  return `  [Previous line repeated ${more} more time${more === 1 ? '' : 's'}]\n`;
}

const lineOf = (vm: Core, pc: number): number => vm.program.positions[pc * 4] ?? 0;

function levelText(vm: Core, { code, pc }: Level): string {
  const { program } = vm;
  const info = program.codes[code];
  const file = program.files[info?.file ?? 0];
  const head = `  File "${file?.name ?? '?'}", line ${lineOf(vm, pc)}, in ${info?.name ?? '?'}\n`;
  if (file === undefined) return head;
  const [line, column, endLine, endColumn] = program.positions.subarray(pc * 4, pc * 4 + 4) as unknown as [
    number,
    number,
    number,
    number,
  ];
  return head + underline(file.source, { line, column, endLine, endColumn });
}

/** `ValueError: message`, notes and suggestion included. */
function lastLines(vm: Core, exception: number, messages: Messages | null): string {
  const cls = classOf(vm, exception);
  const name = exceptionName(vm, cls);
  let message = messages?.get(exception);
  if (message === undefined) {
    try {
      message = str(vm, exception);
    } catch (signal) {
      if (signal !== NEEDS_PYTHON_SIGNAL || messages !== null) throw signal;
      message = '';
    }
  }
  message += suggestionFor(vm, exception);
  let text = message === '' ? `${name}\n` : `${name}: ${message}\n`;
  const dict = word(vm, exception, Exception.dict);
  const notes = dict === 0 ? 0 : dictGetName(vm, dict, vm.known(Name.__notes__));
  if (notes !== 0 && classOf(vm, notes) === Cls.list) {
    for (const note of vm.itemsOf(notes)) if (isStr(vm, note)) text += `${stringOf(vm, note)}\n`;
  }
  return text;
}

function exceptionName(vm: Core, cls: number): string {
  if (cls < HEAP_START) return className(vm, cls);
  const qualname = stringOf(vm, word(vm, cls, Class.qualname));
  const module = word(vm, cls, Class.module);
  if (module === 0 || !isStr(vm, module)) return qualname;
  const text = stringOf(vm, module);
  return text === '__main__' || text === 'builtins' ? qualname : `${text}.${qualname}`;
}
