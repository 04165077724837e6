import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ValueVm } from './value-vm.test-support.ts';

const vm = new ValueVm();
const bytes = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));

describe('bytes', () => {
  it('decodes what str encodes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const vm = new ValueVm(1 << 16);
        const encoded = new TextEncoder().encode(text);
        expect(vm.method(encoded, 'decode')).toBe(vm.repr(text));
        expect(vm.method(text, 'encode')).toBe(vm.repr(encoded));
      }),
    );
  });

  it('decodes broken UTF-8 as the Encoding standard does, where errors are replaced', () => {
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12 }), (data) => {
        const vm = new ValueVm(1 << 16);
        expect(vm.method(data, 'decode', ['utf-8', 'replace'])).toBe(vm.repr(decoder.decode(data)));
      }),
    );
  });

  it('says what is wrong', () => {
    expect(vm.method(bytes('ab\xff'), 'decode')).toBe(
      "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 2: invalid start byte",
    );
    expect(vm.method(bytes('a'), 'decode', ['klingon'])).toBe('LookupError: unknown encoding: klingon');
    expect(vm.construct('bytes', ['abc'])).toBe('TypeError: string argument without an encoding');
    expect(vm.construct('bytes', [[256]])).toBe('ValueError: bytes must be in range(0, 256)');
  });

  it('has the methods', () => {
    expect(vm.method(bytes('a,b'), 'split', [bytes(',')])).toBe("[b'a', b'b']");
    expect(vm.method(bytes('abc'), 'find', [98])).toBe('1');
    expect(vm.method(bytes('\x01\xff'), 'hex', [':'])).toBe("'01:ff'");
    expect(vm.method(bytes('-'), 'join', [[bytes('x'), bytes('y')]])).toBe("b'x-y'");
    expect(vm.method(bytes('abc'), 'replace', [bytes('b'), bytes('ZZ')])).toBe("b'aZZc'");
  });
});
