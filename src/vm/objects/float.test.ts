import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { floatRepr } from '../text/float-repr.ts';
import { Binary, Compare } from './operator-codes.ts';
import { float, ValueVm } from './value-vm.test-support.ts';

const vm = new ValueVm();

describe('float', () => {
  it('shows the shortest digits, with an exponent from 1e16 on', () => {
    const shown = [0.1, 1e16, 123456789012345680, 1e-5, 0.0001, 1e22, -0, 5e-324, 2.5, 1e15, NaN, -Infinity];
    expect(shown.map(floatRepr)).toEqual([
      '0.1',
      '1e+16',
      '1.2345678901234568e+17',
      '1e-05',
      '0.0001',
      '1e+22',
      '-0.0',
      '5e-324',
      '2.5',
      '1000000000000000.0',
      'nan',
      '-inf',
    ]);
  });

  it('reads back what it shows', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (x) => {
        expect(vm.construct('float', [floatRepr(x)])).toBe(floatRepr(x));
        const copy = new ValueVm(1 << 16);
        expect(copy.method(float(x), '__float__')).toBe(floatRepr(x));
      }),
    );
  });

  it('floors quotients and gives remainders the sign of the divisor', () => {
    expect(vm.binary(Binary.floordiv, float(-7.5), 2)).toBe('-4.0');
    expect(vm.binary(Binary.mod, float(-7.5), 2)).toBe('0.5');
    expect(vm.binary(Binary.mod, 5, float(-3))).toBe('-1.0');
    expect(vm.binary(Binary.floordiv, float(1), float(0.1))).toBe('9.0');
    expect(vm.binary(Binary.mod, float(-0), 1)).toBe('0.0');
    expect(vm.binary(Binary.floordiv, float(1), 0)).toBe('ZeroDivisionError: float floor division by zero');
  });

  it('compares with ints exactly', () => {
    expect(vm.compare(Compare.eq, float(2 ** 53), 2n ** 53n + 1n)).toBe('False');
    expect(vm.compare(Compare.lt, float(2 ** 53), 2n ** 53n + 1n)).toBe('True');
    expect(vm.compare(Compare.gt, 10n ** 400n, float(1e308))).toBe('True');
    expect(vm.compare(Compare.lt, 10n ** 400n, float(Number.POSITIVE_INFINITY))).toBe('True');
    expect(vm.compare(Compare.ne, float(Number.NaN), float(Number.NaN))).toBe('True');
    expect(vm.compare(Compare.ge, 1, float(Number.NaN))).toBe('False');
  });

  it('raises to powers', () => {
    expect(vm.binary(Binary.pow, float(2), float(0.5))).toBe('1.4142135623730951');
    expect(vm.binary(Binary.pow, float(1.1), 10)).toBe('2.5937424601000023');
    expect(vm.binary(Binary.pow, float(10), 400)).toBe(
      "OverflowError: (34, 'Numerical result out of range')",
    );
    expect(vm.binary(Binary.pow, float(0), -1)).toBe(
      'ZeroDivisionError: 0.0 cannot be raised to a negative power',
    );
  });

  it('has hexadecimal and fraction forms', () => {
    expect(vm.method(float(1.5), 'hex')).toBe("'0x1.8000000000000p+0'");
    expect(vm.method(float(0.1), 'as_integer_ratio')).toBe('(3602879701896397, 36028797018963968)');
    expect(vm.method(float(Number.NaN), '__round__')).toBe('ValueError: cannot convert float NaN to integer');
    expect(vm.method(float(2.675), '__round__', [2])).toBe('2.67');
    expect(vm.method(float(2.5), '__round__')).toBe('2');
  });
});
