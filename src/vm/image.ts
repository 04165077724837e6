import { Cls } from './classes.ts';
import { CLASSES, HEADER_WORDS, Header, isSmall, Obj } from './layout.ts';

const MAGIC = 0x4c4b5354; // "LKST"

/**
 * One process's memory: a buffer and the views to read and write it with. `words` is what nearly everything uses.
 * The buffer is shared between the workers of the process's threads where the page may share memory, and a plain
 * one otherwise; nothing else depends on it.
 */
export class Image {
  readonly buffer: ArrayBufferLike;
  readonly words: Int32Array;
  readonly doubles: Float64Array;
  readonly bytes: Uint8Array;
  readonly halves: Uint16Array;

  constructor(buffer: ArrayBufferLike) {
    this.buffer = buffer;
    this.words = new Int32Array(buffer);
    this.doubles = new Float64Array(buffer);
    this.bytes = new Uint8Array(buffer);
    this.halves = new Uint16Array(buffer);
  }

  /** Writes the header of a new image; called once per process that is not forked. */
  initialize(heapStart: number): void {
    const { words } = this;
    words.fill(0, 0, HEADER_WORDS);
    words[Header.magic] = MAGIC;
    words[Header.limit] = this.buffer.byteLength & ~7;
    words[Header.top] = heapStart;
  }

  /** The class of any value, small integers included. */
  classOf(value: number): number {
    return isSmall(value) ? Cls.int : (this.words[(value >> 2) + Obj.cls] as number);
  }

  /** A payload word of an object. */
  get(object: number, offset: number): number {
    return this.words[(object >> 2) + offset] as number;
  }

  set(object: number, offset: number, value: number): void {
    this.words[(object >> 2) + offset] = value;
  }

  /** Is the address that of a built-in class? (They stand at fixed addresses.) */
  static isBuiltinClass(address: number): boolean {
    return address >= CLASSES && address <= Cls.ExceptionGroup;
  }
}
