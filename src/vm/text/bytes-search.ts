/** Looking for bytes in bytes: copies outside the image, so plain arrays. */

export function findBytes(data: Uint8Array, needle: Uint8Array, start: number, end: number): number {
  const last = end - needle.length;
  if (start > last) return -1;
  if (needle.length === 0) return start;
  const first = needle[0] as number;
  for (let i = data.indexOf(first, start); i >= 0 && i <= last; i = data.indexOf(first, i + 1)) {
    if (occursAt(data, needle, i)) return i;
  }
  return -1;
}

export function findLastBytes(data: Uint8Array, needle: Uint8Array, start: number, end: number): number {
  for (let i = end - needle.length; i >= start; i--) if (occursAt(data, needle, i)) return i;
  return -1;
}

export function occursAt(data: Uint8Array, needle: Uint8Array, at: number): boolean {
  for (let j = 0; j < needle.length; j++) if (data[at + j] !== needle[j]) return false;
  return at + needle.length <= data.length;
}

export function countBytes(data: Uint8Array, needle: Uint8Array, start: number, end: number): number {
  if (start > end) return 0;
  if (needle.length === 0) return end - start + 1;
  let count = 0;
  for (let at = findBytes(data, needle, start, end); at >= 0; count++) {
    at = findBytes(data, needle, at + needle.length, end);
  }
  return count;
}

export function replaceBytes(data: Uint8Array, old: Uint8Array, by: Uint8Array, limit: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let left = limit < 0 ? Number.POSITIVE_INFINITY : limit;
  let at = 0;
  if (old.length === 0) {
    for (; at < data.length && left > 0; at++, left--) parts.push(by, data.subarray(at, at + 1));
    if (left > 0) parts.push(by);
    parts.push(data.subarray(at));
    return concatBytes(parts);
  }
  for (; left > 0; left--) {
    const next = findBytes(data, old, at, data.length);
    if (next < 0) break;
    parts.push(data.subarray(at, next), by);
    at = next + old.length;
  }
  parts.push(data.subarray(at));
  return concatBytes(parts);
}

export function concatBytes(parts: readonly Uint8Array[], separator?: Uint8Array): Uint8Array {
  const gap = separator?.length ?? 0;
  let length = gap * Math.max(0, parts.length - 1);
  for (const part of parts) length += part.length;
  const result = new Uint8Array(length);
  let at = 0;
  for (const [i, part] of parts.entries()) {
    if (i > 0 && separator !== undefined) {
      result.set(separator, at);
      at += gap;
    }
    result.set(part, at);
    at += part.length;
  }
  return result;
}

/** White space of ASCII: what bytes.split and bytes.strip remove. */
export const isByteSpace = (byte: number): boolean => byte === 32 || (byte >= 9 && byte <= 13);

export function splitBytes(data: Uint8Array, separator: Uint8Array | null, limit: number): Uint8Array[] {
  const parts: Uint8Array[] = [];
  let left = limit < 0 ? Number.POSITIVE_INFINITY : limit;
  let at = 0;
  if (separator !== null) {
    for (; left > 0; left--) {
      const next = findBytes(data, separator, at, data.length);
      if (next < 0) break;
      parts.push(data.subarray(at, next));
      at = next + separator.length;
    }
    parts.push(data.subarray(at));
    return parts;
  }
  for (;;) {
    while (at < data.length && isByteSpace(data[at] as number)) at++;
    if (at === data.length) return parts;
    let end = at;
    if (left <= 0) {
      end = data.length;
    } else while (end < data.length && !isByteSpace(data[end] as number)) end++;
    parts.push(data.subarray(at, end));
    if (left-- <= 0) return parts;
    at = end;
  }
}

export function splitBytesRight(data: Uint8Array, separator: Uint8Array | null, limit: number): Uint8Array[] {
  // The same from the other end: backwards in, backwards out.
  const back = (bytes: Uint8Array): Uint8Array => bytes.slice().reverse();
  return splitBytes(back(data), separator === null ? null : back(separator), limit)
    .map(back)
    .reverse();
}
