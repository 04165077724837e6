import { Cls } from '../classes.ts';
import { NONE, NOT_IMPLEMENTED, small } from '../layout.ts';
import type { NativeModule } from '../native.ts';
import { define } from '../objects/define.ts';
import { isStr, makeString, stringOf } from '../objects/str-value.ts';
import { makePair, makeTuple } from '../objects/tuple.ts';
import { toIndex, truth, typeName } from '../operations.ts';
import { lengthInCodes } from '../text/format-number.ts';
import type { Vm } from '../vm.ts';
import { JsonError, JsonScanner, JsonTooDeep } from './json-scan.ts';
import { jsonString, NOT_NATIVE, writeJson } from './json-write.ts';

/** `_json`: what the json package does natively. Errors of JSON texts are raised by the package, from what is answered. */

const at = (vm: Vm, args: number, i: number): number => vm.words[args + i] as number;

/** Runs a scan; an error becomes the tuple (message, index). */
function scanned(vm: Vm, text: string, run: () => number): number {
  try {
    return run();
  } catch (error) {
    if (error instanceof JsonError) {
      const index = lengthInCodes(text.slice(0, error.at));
      return makePair(vm, makeString(vm, error.message), small(index));
    }
    if (error instanceof JsonTooDeep) {
      return vm.raise(
        Cls.RecursionError,
        `maximum recursion depth exceeded while decoding a JSON ${error.what} from a unicode string`,
      );
    }
    throw error;
  }
}

/** parse(text, strict) → (value,) or (message, index) */
function parse(vm: Vm, args: number): number {
  const text = stringOf(vm, at(vm, args, 0));
  const strict = truth(vm, at(vm, args, 1));
  return scanned(vm, text, () => makeTuple(vm, [new JsonScanner(vm, text, strict).run()]));
}

/** parse_at(text, strict, index) → (value, end, None) or (message, index) */
function parseAt(vm: Vm, args: number): number {
  const text = stringOf(vm, at(vm, args, 0));
  const strict = truth(vm, at(vm, args, 1));
  const start = unitsOf(text, toIndex(vm, at(vm, args, 2)));
  return scanned(vm, text, () => {
    const [value, end] = new JsonScanner(vm, text, strict).runAt(start);
    return makeTuple(vm, [value, small(lengthInCodes(text.slice(0, end))), NONE]);
  });
}

/** UTF-16 units of the first `count` code points. */
function unitsOf(text: string, count: number): number {
  let units = 0;
  for (let i = 0; i < count && units < text.length; i++) {
    units += (text.codePointAt(units) as number) > 0xffff ? 2 : 1;
  }
  return units;
}

/**
 * write(object, skipkeys, ensure_ascii, allow_nan, sort_keys, indent, item_separator, key_separator) → text, or
 * NotImplemented for what needs Python
 */
function write(vm: Vm, args: number): number {
  const indent = at(vm, args, 5);
  try {
    const text = writeJson(vm, at(vm, args, 0), {
      skipKeys: truth(vm, at(vm, args, 1)),
      asciiOnly: truth(vm, at(vm, args, 2)),
      allowNan: truth(vm, at(vm, args, 3)),
      sortKeys: truth(vm, at(vm, args, 4)),
      indent:
        indent === NONE
          ? null
          : isStr(vm, indent)
            ? stringOf(vm, indent)
            : ' '.repeat(Math.max(0, toIndex(vm, indent))),
      itemSeparator: stringOf(vm, at(vm, args, 6)),
      keySeparator: stringOf(vm, at(vm, args, 7)),
    });
    return makeString(vm, text);
  } catch (error) {
    if (error === NOT_NATIVE) return NOT_IMPLEMENTED;
    throw error;
  }
}

const quote = (name: string, asciiOnly: boolean) =>
  define(name, 1, 1, (vm, args) => {
    const text = at(vm, args, 0);
    if (!isStr(vm, text)) {
      vm.raise(Cls.TypeError, `first argument must be a string, not ${typeName(vm, text)}`);
    }
    return makeString(vm, jsonString(stringOf(vm, text), asciiOnly));
  });

export const jsonModule: NativeModule = {
  name: '_json',
  functions: [
    define('parse', 2, 2, parse),
    define('parse_at', 3, 3, parseAt),
    define('write', 8, 8, write),
    quote('encode_basestring_ascii', true),
    quote('encode_basestring', false),
  ],
};
