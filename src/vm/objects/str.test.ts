import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Binary, Compare } from './operator-codes.ts';
import { strConcat } from './str-build.ts';
import { hashText, strEquals, strHash } from './str-compare.ts';
import { intern, internString } from './str-intern.ts';
import { strReplace } from './str-search.ts';
import { makeString, stringOf, strKind, strLength, substring } from './str-value.ts';
import { ValueVm } from './value-vm.test-support.ts';

const vm = new ValueVm();
const texts = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', '€', '😀'), maxLength: 12 });

describe('str', () => {
  it('keeps any text, in the narrowest kind', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const vm = new ValueVm(1 << 16);
        const str = makeString(vm, text);
        expect(stringOf(vm, str)).toBe(text);
        expect(strLength(vm, str)).toBe([...text].length);
        const highest = Math.max(0, ...[...text].map((char) => char.codePointAt(0) as number));
        expect(strKind(vm, str)).toBe(highest < 0x100 ? 1 : highest < 0x10000 ? 2 : 4);
      }),
    );
  });

  it('takes apart, joins and replaces by code points', () => {
    fc.assert(
      fc.property(texts, texts, fc.nat(12), fc.nat(12), (a, b, i, j) => {
        const vm = new ValueVm(1 << 16);
        const left = makeString(vm, a);
        const right = makeString(vm, b);
        expect(stringOf(vm, strConcat(vm, left, right))).toBe(a + b);
        const length = strLength(vm, left);
        const [start, end] = [Math.min(i, length), Math.min(j, length)];
        expect(stringOf(vm, substring(vm, left, start, end))).toBe([...a].slice(start, end).join(''));
        const by = makeString(vm, '€');
        expect(stringOf(vm, strReplace(vm, left, makeString(vm, 'a'), by, -1))).toBe(a.replaceAll('a', '€'));
        expect(strEquals(vm, left, right)).toBe(a === b);
        expect(strEquals(vm, makeString(vm, a), left)).toBe(true);
        expect(strHash(vm, left)).toBe(hashText(a));
      }),
    );
  });

  it('interns a text once, and finds it again after the table has grown', () => {
    const first = intern(vm, 'name');
    for (let i = 0; i < 3000; i++) intern(vm, `name${i}`);
    expect(intern(vm, 'name')).toBe(first);
    expect(internString(vm, makeString(vm, 'name'))).toBe(first);
    expect(internString(vm, makeString(vm, 'name2999'))).toBe(intern(vm, 'name2999'));
    expect(intern(vm, '😀')).toBe(intern(vm, '😀'));
  });

  it('orders by code points, not by UTF-16', () => {
    expect(vm.compare(Compare.lt, '\uffff', '😀')).toBe('True');
    expect(vm.compare(Compare.lt, 'a', 'ab')).toBe('True');
    expect(vm.compare(Compare.lt, 'a', 1)).toBe(
      "TypeError: '<' not supported between instances of 'str' and 'int'",
    );
  });

  it('says what CPython says', () => {
    expect(vm.binary(Binary.add, 'a', 1)).toBe('TypeError: can only concatenate str (not "int") to str');
    expect(vm.binary(Binary.mul, 'ab', 3)).toBe("'ababab'");
    expect(vm.binary(Binary.mul, 'ab', 10 ** 8)).toBe('MemoryError: ');
    expect(vm.method('abc', 'index', ['z'])).toBe('ValueError: substring not found');
    expect(vm.method('abc', 'split', [''])).toBe('ValueError: empty separator');
    expect(vm.method(', ', 'join', [['a', 1]])).toBe(
      'TypeError: sequence item 1: expected str instance, int found',
    );
    expect(vm.method('abc', 'startswith', [['a']])).toBe(
      'TypeError: startswith first arg must be str or a tuple of str, not list',
    );
    expect(vm.method('é', 'encode', ['ascii'])).toBe(
      "UnicodeEncodeError: 'ascii' codec can't encode character '\\xe9' in position 0: ordinal not in range(128)",
    );
  });

  it('has the methods', () => {
    expect(vm.method(' a  b c ', 'split')).toBe("['a', 'b', 'c']");
    expect(vm.method('a b c ', 'split', [null, 1])).toBe("['a', 'b c ']");
    expect(vm.method('a,b,c', 'rsplit', [',', 1])).toBe("['a,b', 'c']");
    expect(vm.method('a\r\nb\n', 'splitlines')).toBe("['a', 'b']");
    expect(vm.method('straße', 'upper')).toBe("'STRASSE'");
    expect(vm.method("they're", 'title')).toBe('"They\'Re"');
    expect(vm.method('-42', 'zfill', [6])).toBe("'-00042'");
    expect(vm.method('a-b', 'partition', ['-'])).toBe("('a', '-', 'b')");
    expect(vm.method('xxabxx', 'strip', ['x'])).toBe("'ab'");
    expect(vm.method('ab', 'center', [7, '*'])).toBe("'***ab**'");
    expect(
      vm.method('abc', 'translate', [
        {
          dict: [
            [97, 'X'],
            [98, null],
          ],
        },
      ]),
    ).toBe("'Xc'");
  });
});
