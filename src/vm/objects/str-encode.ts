import { Cls } from '../classes.ts';
import { NULL, small } from '../layout.ts';
import { typeName } from '../operations.ts';
import { NEEDS_PYTHON_SIGNAL } from '../signals.ts';
import type { CodecError, Encoding, Replacement } from '../text/encoding.ts';
import { findEncoding } from '../text/encodings.ts';
import { escapeCode } from '../text/escape.ts';
import type { Vm } from '../vm.ts';
import { makeBytes } from './bytes-value.ts';
import { newExceptionWithArgs } from './exception-value.ts';
import { codeAt, isStr, makeString, STR_DATA, stringOf, strKind, strLength } from './str-value.ts';
import { makeTuple } from './tuple.ts';

/** Between str and bytes. */

/** A str argument that may be missing. */
function textArgument(vm: Vm, value: number, name: string, missing: string): string {
  if (value === NULL) return missing;
  if (isStr(vm, value)) return stringOf(vm, value);
  return vm.raise(Cls.TypeError, `${name} must be str, not ${typeName(vm, value)}`);
}

/** `text.encode(encoding, errors)`. */
export function encodeStr(vm: Vm, args: number): number {
  const [encoding, errors] = codecArguments(vm, args + 1, 'encode');
  return makeBytes(vm, encodeWith(vm, vm.words[args] as number, encoding, errors));
}

/** The bytes of a string in an encoding; UnicodeEncodeError where that cannot be. */
export function encodeWith(vm: Vm, str: number, encodingName: string, errors: string): Uint8Array {
  const encoding = encodingOf(vm, encodingName, 'encode');
  const length = strLength(vm, str);
  const kind = strKind(vm, str);
  if (kind === 1 && (encoding.name === 'latin-1' || (encoding.extendsAscii && isAscii(vm, str, length)))) {
    return vm.image.bytes.slice(str + STR_DATA, str + STR_DATA + length);
  }
  const codes: number[] = new Array(length);
  for (let i = 0; i < length; i++) codes[i] = codeAt(vm, str, kind, i);
  return encoding.encode(codes, (error) => encodeError(vm, str, codes, error, encoding, errors));
}

function isAscii(vm: Vm, str: number, length: number): boolean {
  const { bytes } = vm.image;
  for (let i = str + STR_DATA; i < str + STR_DATA + length; i++) if ((bytes[i] as number) > 127) return false;
  return true;
}

function encodingOf(vm: Vm, name: string, verb: 'encode' | 'decode'): Encoding {
  const encoding = findEncoding(name);
  if (encoding !== undefined) return encoding;
  if (NOT_TEXT.test(name)) {
    const message = `'${name}' is not a text encoding; use codecs.${verb}() to handle arbitrary codecs`;
    return vm.raise(Cls.LookupError, message);
  }
  return vm.raise(Cls.LookupError, `unknown encoding: ${name}`);
}

const NOT_TEXT = /^(?:hex|base[-_]?64|rot[-_]?13|zlib|zip)(?:[-_]codec)?$/i;

/** The handler may be one that the program has registered: the twins in _codecs.py look. */
const registeredHandler = (): never => {
  throw NEEDS_PYTHON_SIGNAL;
};

const ascii = (text: string): number[] => Array.from(text, (char) => char.charCodeAt(0));

/** The bytes of a lone surrogate in an encoding, or undefined. */
function surrogateBytes(encoding: Encoding, code: number): number[] | undefined {
  const [, size, order = 'le'] = /^utf-(8|16|32)(?:-(le|be))?$/.exec(encoding.name) ?? [];
  if (size === undefined) return undefined;
  if (size === '8') return [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)];
  const bytes = size === '16' ? [code >> 8, code & 255] : [0, 0, code >> 8, code & 255];
  return order === 'le' ? bytes.reverse() : bytes;
}

function encodeError(
  vm: Vm,
  str: number,
  codes: readonly number[],
  { start, end, reason }: CodecError,
  encoding: Encoding,
  errors: string,
): Replacement {
  const run = codes.slice(start, end);
  switch (errors) {
    case 'ignore':
      return { codes: [] };
    case 'replace':
      return { codes: run.map(() => 63) };
    case 'backslashreplace':
      return { codes: run.flatMap((code) => ascii(escapeCode(code))) };
    case 'xmlcharrefreplace':
      return { codes: run.flatMap((code) => ascii(`&#${code};`)) };
    case 'surrogateescape':
      if (run.every((code) => code >= 0xdc80 && code <= 0xdcff))
        return { bytes: run.map((code) => code - 0xdc00) };
      break;
    case 'surrogatepass': {
      const bytes = run.map((code) =>
        code >= 0xd800 && code <= 0xdfff ? surrogateBytes(encoding, code) : undefined,
      );
      if (bytes.every((some) => some !== undefined)) return { bytes: bytes.flat() };
      break;
    }
    case 'strict':
      break;
    default:
      return registeredHandler();
  }
  const args = [makeString(vm, encoding.name), str, small(start), small(end), makeString(vm, reason)];
  return vm.raiseObject(newExceptionWithArgs(vm, Cls.UnicodeEncodeError, makeTuple(vm, args)));
}

/** The string that bytes stand for in an encoding; UnicodeDecodeError where there is none. */
export function decodeWith(vm: Vm, data: Uint8Array, encodingName: string, errors: string): number {
  const encoding = encodingOf(vm, encodingName, 'decode');
  return makeString(
    vm,
    encoding.decode(data, (error) => decodeError(vm, data, error, encoding, errors)),
  );
}

function decodeError(
  vm: Vm,
  data: Uint8Array,
  { start, end, reason, encoding: name }: CodecError,
  encoding: Encoding,
  errors: string,
): string {
  const run = [...data.subarray(start, end)];
  switch (errors) {
    case 'ignore':
      return '';
    case 'replace':
      return '\ufffd';
    case 'backslashreplace':
      return run.map(escapeCode).join('');
    case 'surrogateescape':
      return run.map((byte) => String.fromCharCode(0xdc00 + byte)).join('');
    case 'strict':
      break;
    default:
      return registeredHandler();
  }
  const args = [
    makeString(vm, name ?? encoding.name),
    makeBytes(vm, data),
    small(start),
    small(end),
    makeString(vm, reason),
  ];
  return vm.raiseObject(newExceptionWithArgs(vm, Cls.UnicodeDecodeError, makeTuple(vm, args)));
}

/** The arguments encoding and errors at `words[first]` and the next, with their defaults. */
export function codecArguments(vm: Vm, first: number, method: string): [encoding: string, errors: string] {
  return [
    textArgument(vm, vm.words[first] as number, `${method}() argument 'encoding'`, 'utf-8'),
    textArgument(vm, vm.words[first + 1] as number, `${method}() argument 'errors'`, 'strict'),
  ];
}
