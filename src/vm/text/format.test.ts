import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Binary } from '../objects/operator-codes.ts';
import { makeString } from '../objects/str-value.ts';
import { float, type Plain, ValueVm } from '../objects/value-vm.test-support.ts';
import { format } from '../operations.ts';
import { fixedDigits, scaledInteger, significantDigits } from './float-digits.ts';

const vm = new ValueVm();
const formatted = (value: Plain, spec: string): string =>
  vm.shown(() => makeString(vm, format(vm, vm.value(value), spec)));
const percent = (template: string, ...values: readonly Plain[]): string =>
  vm.binary(Binary.mod, template, { tuple: values });

describe('digits of a double', () => {
  it('are the same by the short way and by the exact one', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e20, noNaN: true }), fc.nat(20), (x, places) => {
        const exact = scaledInteger(x, places)
          .toString()
          .padStart(places + 1, '0');
        expect(fixedDigits(x, places).replace('.', '')).toBe(exact);
        const [digits, exponent] = significantDigits(x, places + 1);
        if (x > 0) expect(digits).toBe(scaledInteger(x, places - exponent).toString());
      }),
    );
  });

  it('round half to even', () => {
    expect([0.5, 1.5, 2.5, 0.125, 0.375].map((x) => fixedDigits(x, x < 0.5 ? 2 : 0))).toEqual([
      '0',
      '2',
      '2',
      '0.12',
      '0.38',
    ]);
  });
});

describe('format', () => {
  it.each([
    [1234567, ',', "'1,234,567'"],
    [1234, '010,', "'00,001,234'"],
    [255, '#010x', "'0x000000ff'"],
    [5, '08b', "'00000101'"],
    [float(1234567.891), ',.2f', "'1,234,567.89'"],
    [float(0.1234), '+.1%', "'+12.3%'"],
    [float(3), '.3', "'3.0'"],
    [float(1e10), '.1', "'1e+10'"],
    [float(-0.01), 'z.1f', "'0.0'"],
    [float(Number.NaN), '06', "'000nan'"],
    ['ab', '*^6', "'**ab**'"],
    ['abcdef', '.3', "'abc'"],
    [true, '5', "'    1'"],
    [12345, '10.3e', "' 1.234e+04'"],
  ] as const)('%s with %s', (value, spec, expected) => {
    expect(formatted(value, spec)).toBe(expected);
  });

  it.each([
    ['a', 'd', "Unknown format code 'd' for object of type 'str'"],
    [1, 's', "Unknown format code 's' for object of type 'int'"],
    [1, 'abc', "Invalid format specifier 'abc' for object of type 'int'"],
    [1, ',x', "Cannot specify ',' with 'x'."],
    [1, '.2d', 'Precision not allowed in integer format specifier'],
    ['a', '=5', "'=' alignment not allowed in string format specifier"],
    [1, '.', 'Format specifier missing precision'],
  ] as const)('refuses %s with %s', (value, spec, message) => {
    expect(formatted(value, spec)).toBe(`ValueError: ${message}`);
  });
});

describe('%', () => {
  it('formats', () => {
    expect(percent('%s|%5d|%-5d|%05.1f|%x|%r|%c|%%', 'a', 3, 4, float(2.25), 255, 'q', 65)).toBe(
      '"a|    3|4    |002.2|ff|\'q\'|A|%"',
    );
    expect(vm.binary(Binary.mod, '%(n)s', { dict: [['n', [1, 'x']]] })).toBe('"[1, \'x\']"');
    expect(percent('%*.*f', 8, 2, float(2.71555))).toBe("'    2.72'");
  });

  it('refuses', () => {
    expect(percent('%d', 'x')).toBe('TypeError: %d format: a real number is required, not str');
    expect(percent('%s %s', 1)).toBe('TypeError: not enough arguments for format string');
    expect(percent('%s', 1, 2)).toBe('TypeError: not all arguments converted during string formatting');
    expect(percent('%q', 1)).toBe("ValueError: unsupported format character 'q' (0x71) at index 1");
    expect(vm.binary(Binary.mod, '%(a)s', 1)).toBe('TypeError: format requires a mapping');
  });
});

describe('str.format', () => {
  it('fills fields', () => {
    expect(vm.method('{} {0!r}', 'format', [1])).toBe(
      'ValueError: cannot switch from automatic field numbering to manual field specification',
    );
    expect(vm.method('{0[1]:>{w}}|{a!r}', 'format', [[1, 2]], { w: 4, a: 'x' })).toBe('"   2|\'x\'"');
    expect(vm.method('{1}', 'format', [1])).toBe(
      'IndexError: Replacement index 1 out of range for positional args tuple',
    );
    expect(vm.method('{', 'format')).toBe("ValueError: Single '{' encountered in format string");
    expect(vm.method('{0.x}', 'format', [1])).toBe('needs Python');
  });
});
