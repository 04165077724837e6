import { Cls } from '../classes.ts';
import { FALSE, NONE, TRUE } from '../layout.ts';
import { makeByteArray, makeBytes } from '../objects/bytes-value.ts';
import { dictSet, newDict } from '../objects/dict.ts';
import { makeFloat } from '../objects/float-value.ts';
import { intFromBigInt, makeInt } from '../objects/int-value.ts';
import { listAppend, newList } from '../objects/list-storage.ts';
import { newSet, setAdd } from '../objects/set.ts';
import { newStr, STR_DATA } from '../objects/str-value.ts';
import { newTuple, tuplePut } from '../objects/tuple.ts';
import type { Vm } from '../vm.ts';
import { Tag } from './pickle-writer.ts';

/** Reads what pickle-writer.ts wrote: the value, and how many bytes it was. */
export function readValue(vm: Vm, data: Uint8Array): { value: number; size: number } {
  const input = new Input(vm, data);
  const value = input.value();
  return { value, size: input.at };
}

class Input {
  readonly #vm: Vm;
  readonly #data: Uint8Array;
  readonly #containers: number[] = [];
  #at = 0;

  constructor(vm: Vm, data: Uint8Array) {
    this.#vm = vm;
    this.#data = data;
  }

  get at(): number {
    return this.#at;
  }

  #byte(): number {
    if (this.#at >= this.#data.length) this.#vm.raise(Cls.EOFError, 'Ran out of input');
    return this.#data[this.#at++]!;
  }

  #word(): number {
    let word = 0;
    for (let i = 0; i < 4; i++) word |= this.#byte() << (8 * i);
    return word;
  }

  #block(): Uint8Array {
    const length = this.#word();
    this.#at += length;
    return this.#data.subarray(this.#at - length, this.#at);
  }

  value(): number {
    const vm = this.#vm;
    switch (this.#byte()) {
      case Tag.none:
        return NONE;
      case Tag.true:
        return TRUE;
      case Tag.false:
        return FALSE;
      case Tag.int:
        return makeInt(vm, this.#word());
      case Tag.bigInt:
        return this.#bigInt(String.fromCharCode(...this.#block()));
      case Tag.float:
        return this.#float();
      case Tag.str:
        return this.#string();
      case Tag.bytes:
        return makeBytes(vm, this.#block());
      case Tag.byteArray:
        return makeByteArray(vm, this.#block());
      case Tag.reference:
        return this.#containers[this.#word()]!;
      case Tag.tuple:
        return this.#tuple();
      case Tag.list:
        return this.#list();
      case Tag.dict:
        return this.#dict();
      case Tag.set:
        return this.#set(Cls.set);
      case Tag.frozenSet:
        return this.#set(Cls.frozenset);
      default:
        return vm.raise(Cls.ValueError, 'these bytes were not made by pickle');
    }
  }

  #bigInt(hex: string): number {
    const magnitude = BigInt(`0x${hex.replace('-', '')}`);
    return intFromBigInt(this.#vm, hex.startsWith('-') ? -magnitude : magnitude);
  }

  #float(): number {
    const bytes = this.#data.slice(this.#at, this.#at + 8);
    this.#at += 8;
    return makeFloat(this.#vm, new Float64Array(bytes.buffer)[0]!);
  }

  #string(): number {
    const data = this.#block();
    const length = this.#word();
    if (length === 0) {
      this.#byte();
      return newStr(this.#vm, 0, 1);
    }
    const string = newStr(this.#vm, length, this.#byte());
    this.#vm.image.bytes.set(data, string + STR_DATA);
    return string;
  }

  #tuple(): number {
    const number = this.#containers.push(NONE) - 1;
    const length = this.#word();
    const tuple = newTuple(this.#vm, length);
    this.#containers[number] = tuple;
    for (let i = 0; i < length; i++) tuplePut(this.#vm, tuple, i, this.value());
    return tuple;
  }

  #list(): number {
    const length = this.#word();
    const list = newList(this.#vm, Math.min(length, 1024));
    this.#containers.push(list);
    for (let i = 0; i < length; i++) listAppend(this.#vm, list, this.value());
    return list;
  }

  #dict(): number {
    const dict = newDict(this.#vm);
    this.#containers.push(dict);
    for (let left = this.#word(); left > 0; left--) {
      const key = this.value();
      dictSet(this.#vm, dict, key, this.value());
    }
    return dict;
  }

  #set(cls: number): number {
    const set = newSet(this.#vm, cls);
    this.#containers.push(set);
    for (let left = this.#word(); left > 0; left--) setAdd(this.#vm, set, this.value());
    return set;
  }
}
