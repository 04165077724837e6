import { Cls } from '../classes.ts';
import { NULL } from '../layout.ts';
import { isInstanceOfProgram } from '../objects/arguments.ts';
import { dictGet } from '../objects/dict.ts';
import { floatValue, isFloat, isNumber, numberValue } from '../objects/float-value.ts';
import { truncate } from '../objects/int-construct.ts';
import { intOf, toNumber } from '../objects/int-value.ts';
import { isStr, makeString, stringOf, strLength } from '../objects/str-value.ts';
import { tupleItem, tupleLength } from '../objects/tuple.ts';
import { isInstance, repr, slotsOf, str, typeName } from '../operations.ts';
import { NEEDS_PYTHON_SIGNAL } from '../signals.ts';
import type { Vm } from '../vm.ts';
import { asciiOfRepr } from './escape.ts';
import { doubleText } from './format-float.ts';
import { characterOf, radixText } from './format-int.ts';
import { lengthInCodes } from './format-number.ts';
import { checkSize } from './format-spec.ts';

/** `template % values`. */

interface Directive {
  left: boolean;
  plus: boolean;
  space: boolean;
  alternate: boolean;
  zero: boolean;
  width: number;
  precision: number;
}

export function percentFormat(vm: Vm, template: string, values: number, what?: 'bytes'): string {
  return new PercentFormat(vm, template, values, false, what).run();
}

/** The same with values that Python has prepared: text for s, r and a, and one after the other whatever the keys. */
export function percentFormatPrepared(vm: Vm, template: string, values: number): string {
  return new PercentFormat(vm, template, values, true).run();
}

/** One directive of a template: its key, how many values its stars take, and its letter. */
export interface PercentDirective {
  readonly key: string | null;
  readonly stars: number;
  readonly code: string;
}

const DIRECTIVE = /%(?:\(([^()]*(?:\([^()]*\)[^()]*)*)\))?[-+ #0]*(\*|\d*)(?:\.(\*|\d*))?[hlL]?(.)/gsu;

/** The directives of a template as far as it is well-formed. */
export function percentDirectives(template: string): PercentDirective[] {
  const found: PercentDirective[] = [];
  for (const match of template.matchAll(DIRECTIVE)) {
    const [, key, width, precision, code] = match;
    if (match[0] === '%%') continue;
    const stars = (width === '*' ? 1 : 0) + (precision === '*' ? 1 : 0);
    found.push({ key: key ?? null, stars, code: code as string });
  }
  return found;
}

/** One formatting, as far as it got. */
class PercentFormat {
  private at = 0;
  private used = 0;
  /** The values one after the other; a single one when the right operand is no tuple. */
  private readonly count: number;
  private readonly isTuple: boolean;
  private mappingUsed = false;

  constructor(
    private readonly vm: Vm,
    private readonly template: string,
    private readonly values: number,
    private readonly prepared: boolean,
    private readonly what = 'string',
  ) {
    this.isTuple = isInstance(vm, values, Cls.tuple);
    this.count = this.isTuple ? tupleLength(vm, values) : 1;
  }

  run(): string {
    const { vm, template } = this;
    let result = '';
    for (;;) {
      const next = template.indexOf('%', this.at);
      if (next < 0) break;
      result += template.slice(this.at, next);
      this.at = next + 1;
      result += this.directive();
    }
    result += template.slice(this.at);
    if (this.used < this.count && !this.mappingUsed && !this.isMapping()) {
      vm.raise(Cls.TypeError, `not all arguments converted during ${this.what} formatting`);
    }
    return result;
  }

  /** Anything with items that is no tuple and no string may be left over: it may be a mapping. */
  private isMapping(): boolean {
    const { vm, values } = this;
    if (this.isTuple || isStr(vm, values)) return false;
    return slotsOf(vm, values)?.getItem !== undefined || isInstanceOfProgram(vm, values);
  }

  private peek(): string {
    return this.template.charAt(this.at);
  }

  private nextValue(): number {
    const { vm } = this;
    if (this.used >= this.count) vm.raise(Cls.TypeError, 'not enough arguments for format string');
    const value = this.isTuple ? tupleItem(vm, this.values, this.used) : this.values;
    this.used++;
    return value;
  }

  private directive(): string {
    const { vm, template } = this;
    let keyed: number = NULL;
    if (this.peek() === '%') {
      this.at++;
      return '%';
    }
    if (this.peek() === '(') {
      const key = this.key();
      if (!this.prepared) keyed = this.lookUp(key);
    }
    const how = this.options();
    if (/[hlL]/.test(this.peek())) this.at++;
    if (this.at >= template.length) vm.raise(Cls.ValueError, 'incomplete format');
    const code = String.fromCodePoint(template.codePointAt(this.at) as number);
    this.at += code.length;
    const value = keyed === NULL ? this.nextValue() : keyed;
    if (!'diuoxXeEfFgGcrsa'.includes(code)) {
      const hex = (code.codePointAt(0) as number).toString(16);
      vm.raise(
        Cls.ValueError,
        `unsupported format character '${code >= ' ' && code < '\x7f' ? code : '?'}' (0x${hex}) at index ${lengthInCodes(template.slice(0, this.at)) - 1}`,
      );
    }
    return this.convert(code, value, how);
  }

  private key(): string {
    const { vm, template } = this;
    let depth = 1;
    const start = ++this.at;
    for (; this.at < template.length; this.at++) {
      if (this.peek() === '(') depth++;
      else if (this.peek() === ')' && --depth === 0) return template.slice(start, this.at++);
    }
    return vm.raise(Cls.ValueError, 'incomplete format key');
  }

  private lookUp(key: string): number {
    const { vm, values } = this;
    if (!this.isMapping()) vm.raise(Cls.TypeError, 'format requires a mapping');
    if (vm.words[values >> 2] !== Cls.dict) throw NEEDS_PYTHON_SIGNAL;
    this.mappingUsed = true;
    const word = makeString(vm, key);
    const value = dictGet(vm, values, word);
    return value === NULL ? vm.raiseValue(Cls.KeyError, word) : value;
  }

  private options(): Directive {
    const how: Directive = {
      left: false,
      plus: false,
      space: false,
      alternate: false,
      zero: false,
      width: 0,
      precision: -1,
    };
    for (; ; this.at++) {
      const char = this.peek();
      if (char === '-') how.left = true;
      else if (char === '+') how.plus = true;
      else if (char === ' ') how.space = true;
      else if (char === '#') how.alternate = true;
      else if (char === '0') how.zero = true;
      else break;
    }
    how.width = this.number(0, 'width too big');
    if (how.width < 0) {
      how.left = true;
      how.width = -how.width;
    }
    if (this.peek() === '.') {
      this.at++;
      how.precision = Math.max(0, this.number(0, 'precision too big'));
    }
    return how;
  }

  private number(missing: number, tooBig: string): number {
    const { vm } = this;
    if (this.peek() === '*') {
      this.at++;
      const int = intOf(vm, this.nextValue());
      if (int === NULL) vm.raise(Cls.TypeError, '* wants int');
      const value = toNumber(vm, int);
      if (Math.abs(value) > 0x7fffffff) {
        vm.raise(Cls.OverflowError, 'Python int too large to convert to C int');
      }
      checkSize(vm, Math.abs(value));
      return value;
    }
    const digits = /^\d*/.exec(this.template.slice(this.at, this.at + 24))?.[0] ?? '';
    this.at += digits.length;
    const value = digits === '' ? missing : Number(digits);
    if (value > 0x7fffffff) vm.raise(Cls.ValueError, tooBig);
    checkSize(vm, value);
    return value;
  }

  private convert(code: string, value: number, how: Directive): string {
    const { vm } = this;
    switch (this.prepared && 'ra'.includes(code) ? 's' : code) {
      case 's':
        return padText(truncated(isStr(vm, value) ? textOf(vm, value) : str(vm, value), how), how);
      case 'r':
        return padText(truncated(repr(vm, value), how), how);
      case 'a':
        return padText(truncated(asciiOfRepr(repr(vm, value)), how), how);
      case 'c':
        return padText(character(vm, value), how);
      case 'd':
      case 'i':
      case 'u':
      case 'o':
      case 'x':
      case 'X':
        return integer(vm, code, value, how);
      default:
        return float(vm, code, value, how);
    }
  }
}

/** A string's text; an instance of a subclass with its own `__str__` needs Python, which `str` says. */
const textOf = (vm: Vm, value: number): string =>
  isInstanceOfProgram(vm, value) ? str(vm, value) : stringOf(vm, value);

const truncated = (text: string, how: Directive): string =>
  how.precision < 0 || text.length <= how.precision ? text : [...text].slice(0, how.precision).join('');

function padText(text: string, how: Directive): string {
  const missing = how.width - lengthInCodes(text);
  if (missing <= 0) return text;
  return how.left ? text + ' '.repeat(missing) : ' '.repeat(missing) + text;
}

function padNumber(negative: boolean, prefix: string, digits: string, how: Directive): string {
  const sign = negative ? '-' : how.plus ? '+' : how.space ? ' ' : '';
  const lead = sign + prefix;
  const filled = how.zero && !how.left ? digits.padStart(how.width - lead.length, '0') : digits;
  return padText(lead + filled, how);
}

function character(vm: Vm, value: number): string {
  if (isStr(vm, value)) {
    if (strLength(vm, value) === 1) return stringOf(vm, value);
    return vm.raise(Cls.TypeError, '%c requires int or char');
  }
  const int = intOf(vm, value);
  if (int !== NULL) return characterOf(vm, int);
  if (isInstanceOfProgram(vm, value)) throw NEEDS_PYTHON_SIGNAL;
  return vm.raise(Cls.TypeError, '%c requires int or char');
}

function integer(vm: Vm, code: string, value: number, how: Directive): string {
  const decimal = code === 'd' || code === 'i' || code === 'u';
  let int = intOf(vm, value);
  if (int === NULL) {
    if (isInstanceOfProgram(vm, value) && !isStr(vm, value)) throw NEEDS_PYTHON_SIGNAL;
    if (!decimal || !isFloat(vm, value)) {
      const wanted = decimal ? 'a real number is required' : 'an integer is required';
      return vm.raise(Cls.TypeError, `%${code} format: ${wanted}, not ${typeName(vm, value)}`);
    }
    int = truncate(vm, floatValue(vm, value));
  }
  const text = radixText(vm, int, decimal ? 'd' : code);
  const negative = text.startsWith('-');
  const digits = (negative ? text.slice(1) : text).padStart(how.precision, '0');
  return padNumber(negative, !decimal && how.alternate ? `0${code}` : '', digits, how);
}

function float(vm: Vm, code: string, value: number, how: Directive): string {
  if (!isNumber(vm, value)) {
    if (isInstanceOfProgram(vm, value)) throw NEEDS_PYTHON_SIGNAL;
    return vm.raise(Cls.TypeError, `must be real number, not ${typeName(vm, value)}`);
  }
  const double = numberValue(vm, value);
  const precision = how.precision < 0 ? 6 : how.precision;
  const text = doubleText(Math.abs(double), code, precision, how.alternate, false);
  return padNumber(double < 0 || Object.is(double, -0), '', text, how);
}
