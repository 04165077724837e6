import { Cls } from '../classes.ts';
import type { Vm } from '../vm.ts';

/**
 * The format specification mini-language: `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`.
 */
export interface FormatSpec {
  readonly fill: string;
  /** '<', '>', '=' or '^'. */
  readonly align: string;
  /** '', '+', '-' or ' '. */
  readonly sign: string;
  readonly noNegativeZero: boolean;
  readonly alternate: boolean;
  readonly width: number;
  /** '', ',' or '_'. */
  readonly grouping: string;
  /** -1: not given. */
  readonly precision: number;
  readonly type: string;
}

const GROUPED_TYPES = 'deEfFgG%';

/** Reads a specification for a value of a type; ValueError with CPython's words when it is none. */
export function parseSpec(
  vm: Vm,
  spec: string,
  typeName: string,
  numeric: boolean,
  type: string,
): FormatSpec {
  const chars = [...spec];
  let at = 0;
  const peek = (offset = 0): string => chars[at + offset] ?? '';
  const isAlign = (char: string): boolean => char !== '' && '<>=^'.includes(char);

  let fill = ' ';
  let align = '';
  let filled = false;
  if (isAlign(peek(1))) {
    fill = peek();
    align = peek(1);
    filled = true;
    at += 2;
  } else if (isAlign(peek())) {
    align = peek();
    at++;
  }
  let sign = '';
  if (peek() !== '' && '+- '.includes(peek())) sign = chars[at++] as string;
  const noNegativeZero = peek() === 'z';
  if (noNegativeZero) at++;
  const alternate = peek() === '#';
  if (alternate) at++;
  if (!filled && peek() === '0') {
    fill = '0';
    if (align === '' && numeric) align = '=';
    at++;
  }
  const width = readNumber();
  let grouping = '';
  if (peek() === ',') grouping = chars[at++] as string;
  if (peek() === '_') {
    if (grouping !== '') both();
    grouping = chars[at++] as string;
  }
  if (peek() === ',' && grouping === '_') both();
  let precision = -1;
  if (peek() === '.') {
    at++;
    precision = readNumber();
    if (precision < 0) vm.raise(Cls.ValueError, 'Format specifier missing precision');
  }
  if (chars.length - at > 1) {
    vm.raise(Cls.ValueError, `Invalid format specifier '${spec}' for object of type '${typeName}'`);
  }
  if (chars.length - at === 1) type = peek();
  if (grouping !== '' && type !== '' && !GROUPED_TYPES.includes(type)) {
    if (grouping !== '_' || !'boxX'.includes(type)) {
      vm.raise(Cls.ValueError, `Cannot specify '${grouping}' with '${shownCode(type)}'.`);
    }
  }
  if (align === '') align = numeric ? '>' : '<';
  return { fill, align, sign, noNegativeZero, alternate, width, grouping, precision, type };

  function readNumber(): number {
    let digits = '';
    while (peek() >= '0' && peek() <= '9' && peek() !== '') digits += chars[at++];
    if (digits === '') return -1;
    const value = Number(digits);
    if (value > 2 ** 63 - 1) vm.raise(Cls.ValueError, 'Too many decimal digits in format string');
    return value;
  }

  function both(): never {
    return vm.raise(Cls.ValueError, "Cannot specify both ',' and '_'.");
  }
}

/** A type code as messages show it. */
function shownCode(code: string): string {
  return code > ' ' && code < '\x80' ? code : `\\x${(code.codePointAt(0) as number).toString(16)}`;
}

/** ValueError: Unknown format code. */
export function unknownCode(vm: Vm, type: string, typeName: string): never {
  return vm.raise(
    Cls.ValueError,
    `Unknown format code '${shownCode(type)}' for object of type '${typeName}'`,
  );
}

/** Raises MemoryError for a width or precision that no image could hold. */
export function checkSize(vm: Vm, size: number): void {
  if (size > vm.image.buffer.byteLength) vm.raise(Cls.MemoryError, '');
}
