import type { Encoding } from './encoding.ts';
import { CHINESE } from './encodings-chinese.ts';
import { escapes } from './encodings-escape.ts';
import { marked, narrow, utf8 } from './encodings-plain.ts';
import { TABLES, tableEncoding } from './encodings-table.ts';
import { wide } from './encodings-wide.ts';

/** The encodings between text and bytes: which there are, and by which names. */

const MAKERS: Readonly<Record<string, () => Encoding>> = {
  'utf-8': () => utf8,
  ascii: () => narrow('ascii', 128),
  'latin-1': () => narrow('latin-1', 256),
  'utf-8-sig': () => marked,
  'utf-16': () => wide(2),
  'utf-16-le': () => wide(2, 'le'),
  'utf-16-be': () => wide(2, 'be'),
  'utf-32': () => wide(4),
  'utf-32-le': () => wide(4, 'le'),
  'utf-32-be': () => wide(4, 'be'),
  unicode_escape: () => escapes,
  ...CHINESE,
  ...Object.fromEntries(Object.keys(TABLES).map((name) => [name, () => tableEncoding(name)])),
};

const ALIASES: Readonly<Record<string, readonly string[]>> = {
  'utf-8': ['utf8', 'u8', 'utf', 'cp65001'],
  ascii: ['us_ascii', '646', 'ansi_x3.4_1968', 'iso646_us'],
  'latin-1': ['latin1', 'latin', 'l1', 'iso_8859_1', 'iso8859_1', '8859', 'cp819'],
  'utf-16': ['utf16', 'u16'],
  'utf-16-le': ['utf_16le', 'utf16_le', 'unicodelittleunmarked'],
  'utf-16-be': ['utf_16be', 'utf16_be', 'unicodebigunmarked'],
  'utf-32': ['utf32', 'u32'],
  'utf-32-le': ['utf_32le'],
  'utf-32-be': ['utf_32be'],
  'utf-8-sig': ['utf8_sig'],
  gbk: ['936', 'cp936', 'ms936'],
  gb2312: [
    'chinese',
    'csiso58gb231280',
    'euc_cn',
    'euccn',
    'eucgb2312_cn',
    'gb2312_1980',
    'gb2312_80',
    'iso_ir_58',
  ],
  gb18030: ['gb18030_2000'],
  cp437: ['437', 'ibm437'],
  cp850: ['850', 'ibm850'],
  cp866: ['866', 'ibm866'],
  cp1250: ['1250', 'windows_1250'],
  cp1251: ['1251', 'windows_1251'],
  cp1252: ['1252', 'windows_1252'],
  'iso8859-2': ['iso_8859_2', 'latin2', 'l2'],
  'iso8859-5': ['iso_8859_5', 'cyrillic'],
  'iso8859-7': ['iso_8859_7', 'greek'],
  'iso8859-9': ['iso_8859_9', 'latin5', 'l5'],
  'iso8859-15': ['iso_8859_15', 'latin_9', 'latin9', 'l9'],
  'koi8-r': ['cskoi8r'],
  'mac-roman': ['macintosh', 'macroman'],
};

const normalized = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9.]+/g, '_');

const names = new Map<string, string>();
for (const name of Object.keys(MAKERS)) {
  for (const alias of [name, ...(ALIASES[name] ?? [])]) names.set(normalized(alias), name);
}
const made = new Map<string, Encoding>();

/** The encoding with a name, written in any of the usual ways. Tables are made when they are first asked for. */
export function findEncoding(given: string): Encoding | undefined {
  const name = names.get(normalized(given));
  if (name === undefined) return undefined;
  let encoding = made.get(name);
  if (encoding === undefined) {
    encoding = (MAKERS[name] as () => Encoding)();
    made.set(name, encoding);
  }
  return encoding;
}

/** As `codecs.lookup(name).name` has it. */
export function encodingName(given: string): string | undefined {
  const name = names.get(normalized(given));
  return name === 'latin-1' ? 'iso8859-1' : name?.replace('_', '-');
}
