import { Cls } from '../classes.ts';
import { isSmall, TRUE } from '../layout.ts';
import { bytesOf } from '../objects/bytes-value.ts';
import { dictLength, dictNext, entryKey, entryValue } from '../objects/dict-table.ts';
import { floatValue } from '../objects/float-value.ts';
import { toBigInt } from '../objects/int-value.ts';
import { findItems, found } from '../objects/sequences.ts';
import { placeKey, setLength, setNext } from '../objects/set-table.ts';
import { STR_DATA, strKind, strLength } from '../objects/str-value.ts';
import type { Vm } from '../vm.ts';

/**
 * Built-in values as bytes, for another process of the same machine. One byte says what follows:
 *
 *     N T F        None, True, False              t l  count, items            tuple, list
 *     i            32 bits                        d    count, keys and values  dict
 *     I            count, hexadecimal digits      S Z  count, items            set, frozenset
 *     f            64 bits                        r    number of a container that stands before (shared or cyclic)
 *     s            length, width, data            b B  count, data             bytes, bytearray
 */
export const Tag = {
  none: 78,
  true: 84,
  false: 70,
  int: 105,
  bigInt: 73,
  float: 102,
  str: 115,
  bytes: 98,
  byteArray: 66,
  tuple: 116,
  list: 108,
  dict: 100,
  set: 83,
  frozenSet: 90,
  reference: 114,
} as const;

/** Collects bytes in a growing array. */
class Output {
  data = new Uint8Array(256);
  length = 0;

  #room(count: number): void {
    if (this.length + count <= this.data.length) return;
    const larger = new Uint8Array(Math.max(this.data.length * 2, this.length + count));
    larger.set(this.data);
    this.data = larger;
  }

  byte(value: number): void {
    this.#room(1);
    this.data[this.length++] = value;
  }

  word(value: number): void {
    this.#room(4);
    for (let i = 0; i < 4; i++) this.data[this.length++] = value >>> (8 * i);
  }

  block(tag: number, data: Uint8Array): void {
    this.byte(tag);
    this.word(data.length);
    this.#room(data.length);
    this.data.set(data, this.length);
    this.length += data.length;
  }
}

/** The bytes of a value, or null when there is something else than built-ins in it. */
export function writeValue(vm: Vm, value: number): Uint8Array | null {
  const output = new Output();
  const seen = new Map<number, number>();
  return write(vm, output, seen, value) ? output.data.slice(0, output.length) : null;
}

function write(vm: Vm, output: Output, seen: Map<number, number>, value: number): boolean {
  if (isSmall(value)) {
    output.byte(Tag.int);
    output.word(value >> 1);
    return true;
  }
  switch (vm.image.classOf(value)) {
    case Cls.NoneType:
      output.byte(Tag.none);
      return true;
    case Cls.bool:
      output.byte(value === TRUE ? Tag.true : Tag.false);
      return true;
    case Cls.int:
      output.block(Tag.bigInt, ascii(toBigInt(vm, value).toString(16)));
      return true;
    case Cls.float:
      output.byte(Tag.float);
      for (const byte of new Uint8Array(new Float64Array([floatValue(vm, value)]).buffer)) output.byte(byte);
      return true;
    case Cls.str:
      writeString(vm, output, value);
      return true;
    case Cls.bytes:
      output.block(Tag.bytes, bytesOf(vm, value));
      return true;
    case Cls.bytearray:
      output.block(Tag.byteArray, bytesOf(vm, value));
      return true;
    default:
      return writeContainer(vm, output, seen, value);
  }
}

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));

function writeString(vm: Vm, output: Output, value: number): void {
  const width = strKind(vm, value);
  const length = strLength(vm, value);
  const start = value + STR_DATA;
  output.block(Tag.str, vm.image.bytes.slice(start, start + length * width));
  output.word(length);
  output.byte(width);
}

function writeContainer(vm: Vm, output: Output, seen: Map<number, number>, value: number): boolean {
  const before = seen.get(value);
  if (before !== undefined) {
    output.byte(Tag.reference);
    output.word(before);
    return true;
  }
  seen.set(value, seen.size);
  switch (vm.image.classOf(value)) {
    case Cls.tuple:
    case Cls.list: {
      findItems(vm, value);
      const { first, length } = found;
      output.byte(vm.image.classOf(value) === Cls.list ? Tag.list : Tag.tuple);
      output.word(length);
      for (let i = 0; i < length; i++) if (!write(vm, output, seen, vm.words[first + i]!)) return false;
      return true;
    }
    case Cls.dict:
      output.byte(Tag.dict);
      output.word(dictLength(vm, value));
      for (let entry = dictNext(vm, value, 0); entry >= 0; entry = dictNext(vm, value, entry + 1)) {
        if (!write(vm, output, seen, entryKey(vm, value, entry))) return false;
        if (!write(vm, output, seen, entryValue(vm, value, entry))) return false;
      }
      return true;
    case Cls.set:
    case Cls.frozenset:
      output.byte(vm.image.classOf(value) === Cls.set ? Tag.set : Tag.frozenSet);
      output.word(setLength(vm, value));
      for (let place = setNext(vm, value, 0); place >= 0; place = setNext(vm, value, place + 1)) {
        if (!write(vm, output, seen, placeKey(vm, value, place))) return false;
      }
      return true;
    default:
      return false;
  }
}
