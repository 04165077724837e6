import { underline } from './carets.ts';
import { Cls, HEAP_START } from './classes.ts';
import type { Core } from './core.ts';
import { Class, Exception, NONE, Traceback } from './layout.ts';
import { missingModule } from './missing-modules.ts';
import { Name } from './names.ts';
import { dictGetName } from './objects/dict.ts';
import { isStr, stringOf } from './objects/str-value.ts';
import { className, classOf, isInstance, str } from './operations.ts';
import { NEEDS_PYTHON_SIGNAL } from './signals.ts';
import { suggestionFor } from './suggestions.ts';
import { syntaxPlace } from './syntax-text.ts';

/** What an uncaught exception prints, as CPython 3.13 words it: the chain of exceptions, each with its traceback. */

const CAUSE = '\nThe above exception was the direct cause of the following exception:\n\n';
const CONTEXT = '\nDuring handling of the above exception, another exception occurred:\n\n';

const word = (vm: Core, object: number, offset: number): number => vm.words[(object >> 2) + offset] as number;

/** Texts that Python code has made of exceptions with their own `__str__`, by the exception's address. */
export type Messages = ReadonlyMap<number, string>;

/** Throws NEEDS_PYTHON_SIGNAL when one of the exceptions has its own `__str__` and `messages` does not have its text. */
export function exceptionText(vm: Core, exception: number, messages: Messages, chain = true): string {
  return new Printer(vm, messages).print(exception, chain);
}

/** The same without running Python: such an exception is shown without its message. */
export function plainExceptionText(vm: Core, exception: number): string {
  return new Printer(vm, null).print(exception, true);
}

/** Characters of an exception that the trace is told. */
const LONGEST = 400;

/** `Type: message` in one line, made natively: nothing of the program's own runs for it. */
export const exceptionLine = (vm: Core, exception: number): string =>
  (
    lastLines(vm, exception, null)
      .split('\n')
      .find((line) => !line.startsWith(' ')) ?? ''
  ).slice(0, LONGEST);

/** Groups are shown to this depth, and so many exceptions of each. */
const MOST_DEPTH = 10;
const MOST_WIDTH = 15;

/**
 * Writes chains of exceptions. An exception group is a tree:
 *
 *       + Exception Group Traceback …
 *       | ExceptionGroup: message (2 sub-exceptions)
 *       +-+---------------- 1 ----------------
 *         | ValueError: …
 *         +---------------- 2 ----------------
 *         | TypeError: …
 *         +------------------------------------
 */
class Printer {
  private readonly seen = new Set<number>();
  private readonly vm: Core;
  private readonly messages: Messages | null;
  private text = '';
  private depth = 0;
  /** The last exception of the innermost open group has been begun: the line that closes it is still to come. */
  private open = false;

  constructor(vm: Core, messages: Messages | null) {
    this.vm = vm;
    this.messages = messages;
  }

  print(exception: number, chain: boolean): string {
    this.one(exception, chain);
    return this.text;
  }

  private one(exception: number, chain: boolean): void {
    for (const { link, exception: each } of this.chainOf(exception, chain)) {
      this.emit(link);
      if (isInstance(this.vm, each, Cls.BaseExceptionGroup)) this.group(each, chain);
      else {
        this.emit(tracebackText(this.vm, each, 'Traceback'));
        this.emit(lastLines(this.vm, each, this.messages));
      }
    }
  }

  /** An exception after those that led to it, each with the words that lead from the one before. */
  private chainOf(exception: number, chain: boolean): { link: string; exception: number }[] {
    const { vm, seen } = this;
    seen.add(exception);
    const cause = word(vm, exception, Exception.cause);
    const context = word(vm, exception, Exception.context);
    const suppressed = word(vm, exception, Exception.flags) >> 1 !== 0;
    const before = cause !== 0 && cause !== NONE ? cause : suppressed ? 0 : context;
    if (!chain || before === 0 || before === NONE || seen.has(before)) return [{ link: '', exception }];
    return [...this.chainOf(before, chain), { link: before === cause ? CAUSE : CONTEXT, exception }];
  }

  private group(exception: number, chain: boolean): void {
    const { vm } = this;
    if (this.depth > MOST_DEPTH) {
      this.emit(`... (max_group_depth is ${MOST_DEPTH})\n`);
      return;
    }
    const outermost = this.depth === 0;
    if (outermost) this.depth = 1;
    const [header = '', ...levels] = tracebackText(vm, exception, 'Exception Group Traceback').split(
      /(?<=\n)/,
    );
    this.emit(header, outermost ? '+' : '|');
    this.emit(levels.join(''));
    this.emit(lastLines(vm, exception, this.messages));
    const errors = vm.itemsOf(word(vm, exception, Exception.extra2));
    const shown = Math.min(errors.length, MOST_WIDTH + 1);
    this.open = false;
    for (let i = 0; i < shown; i++) {
      const last = i === shown - 1;
      if (last) this.open = true;
      const title = i < MOST_WIDTH ? String(i + 1) : '...';
      this.text += `${this.indent}${i === 0 ? '+-' : '  '}+---------------- ${title} ----------------\n`;
      this.depth++;
      if (i < MOST_WIDTH) this.one(errors[i] as number, chain);
      else {
        const more = errors.length - MOST_WIDTH;
        this.emit(`and ${more} more exception${more > 1 ? 's' : ''}\n`);
      }
      if (last && this.open) {
        this.text += `${this.indent}+------------------------------------\n`;
        this.open = false;
      }
      this.depth--;
    }
    if (outermost) this.depth = 0;
  }

  private get indent(): string {
    return '  '.repeat(this.depth);
  }

  /** Lines, in a group each behind its margin. */
  private emit(lines: string, margin = '|'): void {
    if (lines === '') return;
    const before = this.depth === 0 ? '' : `${this.indent}${margin} `;
    this.text += lines
      .slice(0, -1)
      .split('\n')
      .map((line) => `${before}${line}\n`)
      .join('');
  }
}

interface Level {
  readonly code: number;
  readonly pc: number;
}

/** A level of a traceback object. */
export const levelOf = (vm: Core, level: number): Level => ({
  code: word(vm, level, Traceback.code) >> 1,
  pc: word(vm, level, Traceback.pc) >> 1,
});

function levelsOf(vm: Core, exception: number): Level[] {
  const levels: Level[] = [];
  for (
    let level = word(vm, exception, Exception.traceback);
    level !== 0 && level !== NONE;
    level = word(vm, level, Traceback.next)
  ) {
    levels.push(levelOf(vm, level));
  }
  return levels;
}

/** Repeated levels of a recursion are shown three times. */
const SHOWN = 3;

function tracebackText(vm: Core, exception: number, title: string): string {
  const levels = levelsOf(vm, exception);
  if (levels.length === 0) return '';
  let text = `${title} (most recent call last):\n`;
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

export function levelText(vm: Core, { code, pc }: Level): string {
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
  const isSyntax = isInstance(vm, exception, Cls.SyntaxError);
  const place = isSyntax ? syntaxPlace(vm, exception) : '';
  let message = messages?.get(exception);
  if (place !== '') message = str(vm, word(vm, exception, Exception.extra1) || NONE);
  if (message === undefined) {
    try {
      message = str(vm, exception);
    } catch (signal) {
      if (signal !== NEEDS_PYTHON_SIGNAL || messages !== null) throw signal;
      message = '';
    }
  }
  message += suggestionFor(vm, exception);
  let text = place + (message === '' ? `${name}\n` : `${name}: ${message}\n`);
  text += missingModule(vm, exception);
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
