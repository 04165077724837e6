import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BINARY_OPERATORS } from '../../program/opcodes.ts';
import { intBinary } from './int-slots.ts';
import { intFromBigInt, toBigInt } from './int-value.ts';
import { compareInts } from './number-compare.ts';
import { hashDouble, hashInt } from './number-hash.ts';
import { Binary } from './operator-codes.ts';
import { float, ValueVm } from './value-vm.test-support.ts';

const vm = new ValueVm();
const ints = fc.oneof(
  fc.bigInt({ min: -(2n ** 34n), max: 2n ** 34n }),
  fc.bigInt({ min: -(2n ** 56n), max: 2n ** 56n }),
  fc.bigInt({ min: -(2n ** 200n), max: 2n ** 200n }),
  fc.constantFrom(2n ** 30n, -(2n ** 30n), 2n ** 30n - 1n, 2n ** 53n, 2n ** 32n, 2n ** 64n),
);

const floor = (a: bigint, b: bigint): bigint => a / b - (a % b !== 0n && a < 0n !== b < 0n ? 1n : 0n);

const LAWS: readonly (readonly [op: number, law: (a: bigint, b: bigint) => bigint | null])[] = [
  [Binary.add, (a, b) => a + b],
  [Binary.sub, (a, b) => a - b],
  [Binary.mul, (a, b) => a * b],
  [Binary.floordiv, (a, b) => (b === 0n ? null : floor(a, b))],
  [Binary.mod, (a, b) => (b === 0n ? null : a - b * floor(a, b))],
  [Binary.and, (a, b) => a & b],
  [Binary.or, (a, b) => a | b],
  [Binary.xor, (a, b) => a ^ b],
];

describe('int', () => {
  it('names the operators as the opcode table does', () => {
    expect(Object.keys(Binary)).toEqual(BINARY_OPERATORS.map(([, name]) => name));
  });

  it.each(LAWS)('computes operator %i as BigInt does', (op, law) => {
    fc.assert(
      fc.property(ints, ints, (a, b) => {
        const vm = new ValueVm(1 << 16);
        const expected = law(a, b);
        if (expected === null) return;
        const result = intBinary(vm, op, intFromBigInt(vm, a), intFromBigInt(vm, b));
        expect(toBigInt(vm, result)).toBe(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('has one representation for each value', () => {
    fc.assert(
      fc.property(ints, (a) => {
        const word = intFromBigInt(vm, a);
        expect((word & 1) === 1).toBe(a >= -(2n ** 30n) && a < 2n ** 30n);
      }),
    );
  });

  it('orders and hashes as the values do, ints and floats alike', () => {
    fc.assert(
      fc.property(ints, ints, (a, b) => {
        const sign = compareInts(vm, intFromBigInt(vm, a), intFromBigInt(vm, b));
        expect(Math.sign(sign)).toBe(a < b ? -1 : a > b ? 1 : 0);
        if (BigInt(Number(a)) === a) {
          expect(hashInt(vm, intFromBigInt(vm, a))).toBe(hashDouble(Number(a)));
        }
      }),
    );
  });

  it('divides as CPython does', () => {
    expect(vm.binary(Binary.truediv, 10n ** 400n, 10n ** 399n)).toBe('10.0');
    expect(vm.binary(Binary.truediv, 1, 10n ** 320n)).toBe('1e-320');
    expect(vm.binary(Binary.truediv, 1, 3)).toBe('0.3333333333333333');
    expect(vm.binary(Binary.truediv, 10n ** 400n, 3)).toBe(
      'OverflowError: integer division result too large for a float',
    );
    expect(vm.binary(Binary.truediv, 1, 0)).toBe('ZeroDivisionError: division by zero');
    expect(vm.binary(Binary.floordiv, 1, 0)).toBe('ZeroDivisionError: integer division or modulo by zero');
    expect(vm.binary(Binary.mod, 1, false)).toBe('ZeroDivisionError: integer modulo by zero');
  });

  it('raises to powers and shifts within what an image can carry', () => {
    expect(vm.binary(Binary.pow, 2, 100)).toBe('1267650600228229401496703205376');
    expect(vm.binary(Binary.pow, 2, -1)).toBe('0.5');
    expect(vm.binary(Binary.pow, -3, 3)).toBe('-27');
    expect(vm.binary(Binary.pow, 0, -1)).toBe('ZeroDivisionError: 0.0 cannot be raised to a negative power');
    expect(vm.binary(Binary.pow, 10, 10n ** 10n)).toBe('MemoryError: ');
    expect(vm.binary(Binary.lshift, 1, 10n ** 30n)).toBe('OverflowError: too many digits in integer');
    expect(vm.binary(Binary.lshift, 1, -1)).toBe('ValueError: negative shift count');
    expect(vm.binary(Binary.rshift, -(2n ** 70n), 10n ** 9n)).toBe('-1');
  });

  it('reads text in any base', () => {
    expect(vm.construct('int', [' -1_000 '])).toBe('-1000');
    expect(vm.construct('int', ['0x1F', 0])).toBe('31');
    expect(vm.construct('int', ['zz', 36])).toBe('1295');
    expect(vm.construct('int', ['٣'])).toBe('3');
    expect(vm.construct('int', ['1__0'])).toBe("ValueError: invalid literal for int() with base 10: '1__0'");
    expect(vm.construct('int', [null])).toBe(
      "TypeError: int() argument must be a string, a bytes-like object or a real number, not 'NoneType'",
    );
    expect(vm.construct('int', [float(-3.9)])).toBe('-3');
    expect(vm.construct('int', ['1'.repeat(5000)])).toBe(
      'ValueError: Exceeds the limit (4300 digits) for integer string conversion: value has 5000 digits; ' +
        'use sys.set_int_max_str_digits() to increase the limit',
    );
  });

  it('turns into bytes and back', () => {
    expect(vm.method(1000, 'to_bytes', [2, 'big'])).toBe("b'\\x03\\xe8'");
    expect(vm.method(-2, 'to_bytes', [2], { byteorder: 'little', signed: true })).toBe("b'\\xfe\\xff'");
    expect(vm.method(256, 'to_bytes')).toBe('OverflowError: int too big to convert');
    expect(vm.method(-1, 'to_bytes')).toBe("OverflowError: can't convert negative int to unsigned");
  });
});
