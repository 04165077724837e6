/** What a JavaScript engine had too little of. */
export type HostLimit = 'depth' | 'size';

const DEPTH = /call stack/i;

/**
 * What engines say when a string, an array, a map, a buffer or an integer would be larger than they make them. Other
 * RangeErrors, such as that of an offset outside a buffer, are faults of ours.
 */
const SIZE =
  /^(Invalid (string|array|typed array) length|(Map|Set) maximum size exceeded|Maximum BigInt size exceeded|Array buffer allocation failed|Out of memory)/i;

/** Which limit of the engine that runs us was hit, or null when what was thrown is something else. */
export function hostLimit(thrown: unknown): HostLimit | null {
  if (!(thrown instanceof RangeError)) return null;
  if (DEPTH.test(thrown.message)) return 'depth';
  return SIZE.test(thrown.message) ? 'size' : null;
}
