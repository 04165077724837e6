import { Str, WORD } from '../layout.ts';
import type { Vm } from '../vm.ts';
import { codeAt, isInterned, STR_DATA, strKind, strLength } from './str-value.ts';

/** Equality, order and hashes of strings. */

export function strEquals(vm: Vm, a: number, b: number): boolean {
  if (a === b) return true;
  const { words } = vm;
  const left = a >> 2;
  const right = b >> 2;
  const length = words[left + Str.length] as number;
  if (length !== words[right + Str.length]) return false;
  const kind = strKind(vm, a);
  if (kind !== strKind(vm, b) || (isInterned(vm, a) && isInterned(vm, b))) return false;
  const size = (length * kind + WORD - 1) >> 2;
  for (let i = Str.data; i < Str.data + size; i++) {
    if (words[left + i] !== words[right + i]) return false;
  }
  return true;
}

/** The sign of the order of two strings, by code points. */
export function strCompare(vm: Vm, a: number, b: number): number {
  const kindA = strKind(vm, a);
  const kindB = strKind(vm, b);
  const lengthA = strLength(vm, a);
  const lengthB = strLength(vm, b);
  const shared = Math.min(lengthA, lengthB);
  for (let i = 0; i < shared; i++) {
    const difference = codeAt(vm, a, kindA, i) - codeAt(vm, b, kindB, i);
    if (difference !== 0) return difference;
  }
  return lengthA - lengthB;
}

/** The hash of a string: 30 bits, never 0, kept in the string. */
export function strHash(vm: Vm, str: number): number {
  const at = (str >> 2) + Str.hash;
  const known = vm.words[at] as number;
  if (known !== 0) return known;
  const hash = hashCodes(vm, str);
  vm.words[at] = hash;
  return hash;
}

function hashCodes(vm: Vm, str: number): number {
  const length = strLength(vm, str);
  const kind = strKind(vm, str);
  if (kind === 1) return hashBytes(vm, str + STR_DATA, length);
  let hash = 0x811c9dc5;
  for (let i = 0; i < length; i++) hash = Math.imul(hash ^ codeAt(vm, str, kind, i), 0x01000193);
  return finish(hash);
}

/** The hash of bytes of the image; text of Latin-1 has that of its bytes. */
export function hashBytes(vm: Vm, start: number, length: number): number {
  if (length === 0) return 0;
  const { bytes } = vm.image;
  let hash = 0x811c9dc5;
  for (let i = start; i < start + length; i++) hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193);
  return finish(hash);
}

/** As `strHash`, of a JavaScript string whose text is Latin-1 or has no code point beyond 0xffff. */
export function hashText(text: string): number {
  if (text === '') return 0;
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) as number), 0x01000193);
  return finish(hash);
}

function finish(hash: number): number {
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  hash = (hash ^ (hash >>> 15)) & 0x3fffffff;
  return hash === 0 ? 1 : hash;
}
