import { blake2b, blake2s } from '@noble/hashes/blake2.js';
import { md5, sha1 } from '@noble/hashes/legacy.js';
import { pbkdf2 } from '@noble/hashes/pbkdf2.js';
import { sha224, sha256, sha384, sha512, sha512_224, sha512_256 } from '@noble/hashes/sha2.js';
import { sha3_224, sha3_256, sha3_384, sha3_512, shake128, shake256 } from '@noble/hashes/sha3.js';
import { Cls } from '../classes.ts';

import type { NativeModule } from '../native.ts';
import { bytesOf, makeBytes } from '../objects/bytes-value.ts';
import { define } from '../objects/define.ts';
import { makeInt } from '../objects/int-value.ts';
import { stringOf } from '../objects/str-value.ts';
import { toIndex } from '../operations.ts';
import { adler32, crc32 } from '../text/checksums.ts';
import type { Vm } from '../vm.ts';

/** `_hash`: digests of bytes, under src/python/_hashing.py. Each call is given all the bytes, so that no state is here. */

const FIXED = {
  md5,
  sha1,
  sha224,
  sha256,
  sha384,
  sha512,
  sha512_224,
  sha512_256,
  sha3_224,
  sha3_256,
  sha3_384,
  sha3_512,
} as const;

const at = (vm: Vm, args: number, i: number): number => vm.words[args + i] as number;
const textAt = (vm: Vm, args: number, i: number): string => stringOf(vm, at(vm, args, i));
const bytesAt = (vm: Vm, args: number, i: number): Uint8Array => bytesOf(vm, at(vm, args, i));

function fixedOf(vm: Vm, name: string): (typeof FIXED)[keyof typeof FIXED] {
  if (!Object.hasOwn(FIXED, name)) vm.raise(Cls.ValueError, `unsupported hash type ${name}`);
  return FIXED[name as keyof typeof FIXED];
}

/** extend(name, data, length): as many bytes as are asked for, of shake_128 or shake_256 */
function extend(vm: Vm, args: number): number {
  const hash = textAt(vm, args, 0) === 'shake_128' ? shake128 : shake256;
  const length = toIndex(vm, at(vm, args, 2));
  if (length === 0) return makeBytes(vm, new Uint8Array(0));
  return makeBytes(vm, hash(bytesAt(vm, args, 1), { dkLen: length }));
}

/** blake2(name, data, size, key, salt, person) */
function blake2(vm: Vm, args: number): number {
  const hash = textAt(vm, args, 0) === 'blake2b' ? blake2b : blake2s;
  const given = (i: number): Uint8Array | undefined => {
    const value = bytesAt(vm, args, i);
    return value.length === 0 ? undefined : value;
  };
  const [key, salt, personalization] = [given(3), given(4), given(5)];
  return makeBytes(
    vm,
    hash(bytesAt(vm, args, 1), {
      dkLen: toIndex(vm, at(vm, args, 2)),
      ...(key && { key }),
      ...(salt && { salt }),
      ...(personalization && { personalization }),
    }),
  );
}

/** derive(name, password, salt, iterations, length): PBKDF2 */
function derive(vm: Vm, args: number): number {
  const hash = fixedOf(vm, textAt(vm, args, 0));
  const c = toIndex(vm, at(vm, args, 3));
  const dkLen = toIndex(vm, at(vm, args, 4));
  return makeBytes(vm, pbkdf2(hash, bytesAt(vm, args, 1), bytesAt(vm, args, 2), { c, dkLen }));
}

export const hashModule: NativeModule = {
  name: '_hash',
  functions: [
    /** digest(name, data) */
    define('digest', 2, 2, (vm, args) =>
      makeBytes(vm, fixedOf(vm, textAt(vm, args, 0))(bytesAt(vm, args, 1))),
    ),
    define('extend', 3, 3, extend),
    define('blake2', 6, 6, blake2),
    define('derive', 5, 5, derive),
    /** crc32(data, value), adler32(data, value) */
    define('crc32', 2, 2, (vm, args) =>
      makeInt(vm, crc32(bytesAt(vm, args, 0), toIndex(vm, at(vm, args, 1)))),
    ),
    define('adler32', 2, 2, (vm, args) =>
      makeInt(vm, adler32(bytesAt(vm, args, 0), toIndex(vm, at(vm, args, 1)))),
    ),
  ],
};
