/** What the rest of the VM does with bytes. The types themselves are in bytes-type.ts and bytearray-type.ts. */
export { bytesOf, isBytes, isBytesLike, makeByteArray, makeBytes } from './bytes-value.ts';
