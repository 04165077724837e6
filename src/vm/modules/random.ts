import { sha512 } from '@noble/hashes/sha2.js';
import { Cls } from '../classes.ts';
import { isSmall, NONE, NULL, small } from '../layout.ts';
import type { NativeModule } from '../native.ts';
import { bytesOf, bytesStart, makeByteArray, makeBytes } from '../objects/bytes-value.ts';
import { define } from '../objects/define.ts';
import { floatValue, isFloat, makeFloat } from '../objects/float-value.ts';
import { intFromBigInt, intOf, makeInt, toBigInt } from '../objects/int-value.ts';
import { pythonHashDouble } from '../objects/number-hash.ts';
import { makeTuple, tupleItem, tupleLength } from '../objects/tuple.ts';
import { isInstance, toIndex } from '../operations.ts';
import type { Vm } from '../vm.ts';
import { nextDouble, nextWord, STATE_WORDS, seedByKey } from './mersenne.ts';

/**
 * `_random`: the generator under src/python/random.py. A state is a bytearray of 625 words that only these functions
 * change, so that it is in the image like everything else.
 */

/** Index in `vm.words` of the state that the first argument is. */
const stateOf = (vm: Vm, args: number): number => bytesStart(vm, vm.words[args] as number) >> 2;

const newState = (vm: Vm): number => makeByteArray(vm, new Uint8Array(STATE_WORDS * 4));

/** seed(state, int or float) */
function seed(vm: Vm, args: number): number {
  const value = vm.words[args + 1] as number;
  const int = intOf(vm, value);
  let number: bigint;
  if (int !== NULL) {
    number = toBigInt(vm, int);
    if (number < 0n) number = -number;
  } else {
    const hash = isFloat(vm, value) ? pythonHashDouble(floatValue(vm, value)) : 0n;
    number = BigInt.asUintN(64, hash);
  }
  const key: number[] = [];
  do {
    key.push(Number(number & 0xffffffffn) | 0);
    number >>= 32n;
  } while (number > 0n);
  seedByKey(vm.words, stateOf(vm, args), key);
  return NONE;
}

const random = (vm: Vm, args: number): number => makeFloat(vm, nextDouble(vm.words, stateOf(vm, args)));

/** So many random bits as a plain int. */
function bits(vm: Vm, state: number, count: number): number {
  const { words } = vm;
  if (count === 0) return small(0);
  if (count <= 32) return makeInt(vm, nextWord(words, state) >>> (32 - count));
  let value = 0n;
  let shift = 0n;
  for (let left = count; left > 0; left -= 32, shift += 32n) {
    const word = left < 32 ? nextWord(words, state) >>> (32 - left) : nextWord(words, state);
    value |= BigInt(word) << shift;
  }
  return intFromBigInt(vm, value);
}

function getRandBits(vm: Vm, args: number): number {
  const count = toIndex(vm, vm.words[args + 1] as number);
  if (count < 0) vm.raise(Cls.ValueError, 'number of bits must be non-negative');
  if (count > vm.image.buffer.byteLength) vm.raise(Cls.MemoryError, '');
  return bits(vm, stateOf(vm, args), count);
}

/** below(state, n): a number in 0 … n - 1, by trying n's number of bits until one fits; 0 for n = 0. */
function below(vm: Vm, args: number): number {
  const state = stateOf(vm, args);
  const int = intOf(vm, vm.words[args + 1] as number);
  if (int === small(0)) return int;
  if (isSmall(int)) {
    const limit = int >> 1;
    const shift = Math.clz32(limit);
    let value = nextWord(vm.words, state) >>> shift;
    while (value >= limit) value = nextWord(vm.words, state) >>> shift;
    return small(value);
  }
  const limit = toBigInt(vm, int);
  const count = limit.toString(2).length;
  for (;;) {
    const value = bits(vm, state, count);
    if (toBigInt(vm, value) < limit) return value;
  }
}

function getState(vm: Vm, args: number): number {
  const state = stateOf(vm, args);
  const items = Array.from({ length: STATE_WORDS }, (_, i) =>
    makeInt(vm, (vm.words[state + i] as number) >>> 0),
  );
  return makeTuple(vm, items);
}

function setState(vm: Vm, args: number): number {
  const items = vm.words[args + 1] as number;
  if (!isInstance(vm, items, Cls.tuple)) vm.raise(Cls.TypeError, 'state vector must be a tuple');
  if (tupleLength(vm, items) !== STATE_WORDS) {
    vm.raise(Cls.ValueError, 'state vector is the wrong size');
  }
  const state = stateOf(vm, args);
  const values = Array.from({ length: STATE_WORDS }, (_, i) => toIndex(vm, tupleItem(vm, items, i)));
  if ((values[STATE_WORDS - 1] as number) > STATE_WORDS - 1) vm.raise(Cls.ValueError, 'invalid state');
  values.forEach((value, i) => {
    vm.words[state + i] = value | 0;
  });
  return NONE;
}

export const randomModule: NativeModule = {
  name: '_random',
  functions: [
    define('new_state', 0, 0, newState),
    define('seed', 2, 2, seed),
    define('random', 1, 1, random),
    define('getrandbits', 2, 2, getRandBits),
    define('below', 2, 2, below),
    define('get_state', 1, 1, getState),
    define('set_state', 2, 2, setState),
    define('sha512', 1, 1, (vm, args) => makeBytes(vm, sha512(bytesOf(vm, vm.words[args] as number)))),
  ],
};
