/** How `repr()` and `ascii()` write text. */

const UNPRINTABLE = /[\p{C}\p{Z}]/u;
const PLAIN = /^[\x20-\x26\x28-\x5b\x5d-\x7e]*$/;
const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\\': '\\\\' };

/** Does `repr()` write the character as it is? */
const isPrintable = (char: string): boolean => char === ' ' || !UNPRINTABLE.test(char);

/** `\x1b`, `\u20ac`, `\U0001f600`. */
export function escapeCode(code: number): string {
  if (code < 0x100) return `\\x${code.toString(16).padStart(2, '0')}`;
  if (code < 0x10000) return `\\u${code.toString(16).padStart(4, '0')}`;
  return `\\U${code.toString(16).padStart(8, '0')}`;
}

/** `repr(text)`. */
export function reprOfText(text: string): string {
  if (PLAIN.test(text)) return `'${text}'`;
  return quote(text);
}

function quote(text: string): string {
  const mark = text.includes("'") && !text.includes('"') ? '"' : "'";
  let body = '';
  for (const char of text) {
    const code = char.codePointAt(0) as number;
    const named = NAMED[char];
    if (named !== undefined) body += named;
    else if (char === mark) body += `\\${char}`;
    else if (code >= 0x20 && code < 0x7f) body += char;
    else if (code < 0x7f || !isPrintable(char)) body += escapeCode(code);
    else body += char;
  }
  return mark + body + mark;
}

/** `ascii(value)` of a repr that was made already: what is not ASCII is escaped. */
export function asciiOfRepr(repr: string): string {
  let text = '';
  for (const char of repr) {
    const code = char.codePointAt(0) as number;
    text += code < 0x80 ? char : escapeCode(code);
  }
  return text;
}

/** `repr(bytes)`. */
export function reprOfBytes(data: Uint8Array): string {
  const mark = data.includes(0x27) && !data.includes(0x22) ? '"' : "'";
  let body = '';
  for (const byte of data) {
    const char = String.fromCharCode(byte);
    const named = NAMED[char];
    if (named !== undefined) body += named;
    else if (char === mark) body += `\\${char}`;
    else if (byte >= 0x20 && byte < 0x7f) body += char;
    else body += escapeCode(byte);
  }
  return `b${mark}${body}${mark}`;
}
