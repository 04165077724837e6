import { FREE_CLASSES, Header } from './layout.ts';

const LARGEST_CLASS = Math.min(FREE_CLASSES - 1, 29);

/**
 * The kernel's buffer with its views and its heap. Blocks carry their size in the word before them, so that `free`
 * needs only the reference; sizes are rounded to a power of two from 4 words up, one free list a size.
 */
export class KernelMemory {
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

  get(index: number): number {
    return this.words[index] as number;
  }

  set(index: number, value: number): void {
    this.words[index] = value;
  }

  getDouble(index: number): number {
    return this.doubles[index >> 1] as number;
  }

  setDouble(index: number, value: number): void {
    this.doubles[index >> 1] = value;
  }

  /** A zeroed block of at least `count` words at an even index, or 0 when the kernel's memory is used up. */
  alloc(count: number): number {
    const { words } = this;
    const sizeClass = classOf(count);
    if (sizeClass > LARGEST_CLASS) return 0;
    const list = Header.freeLists + sizeClass;
    const size = 1 << sizeClass;
    let block = words[list] as number;
    if (block !== 0) {
      words[list] = words[block] as number;
    } else {
      // Two words before the block: its class, and padding that keeps blocks at even indices.
      block = (words[Header.heapTop] as number) + 2;
      if (block + size > (words[Header.heapEnd] as number)) return 0;
      words[Header.heapTop] = block + size;
      words[block - 2] = sizeClass;
    }
    words.fill(0, block, block + size);
    return block;
  }

  free(block: number): void {
    if (block === 0) return;
    const list = Header.freeLists + (this.words[block - 2] as number);
    this.words[block] = this.words[list] as number;
    this.words[list] = block;
  }

  /** Words that fit in a block. */
  capacity(block: number): number {
    return 1 << (this.words[block - 2] as number);
  }

  /** Stores a text in the heap; 0 for the empty text and when the memory is used up. */
  storeText(text: string): number {
    if (text.length === 0) return 0;
    const block = this.alloc(1 + ((text.length + 1) >> 1));
    if (block === 0) return 0;
    this.words[block] = text.length;
    const start = (block + 1) * 2;
    for (let i = 0; i < text.length; i++) this.halves[start + i] = text.charCodeAt(i);
    return block;
  }

  loadText(block: number): string {
    if (block === 0) return '';
    const start = (block + 1) * 2;
    let text = '';
    for (let i = 0; i < (this.words[block] as number); i++)
      text += String.fromCharCode(this.halves[start + i] as number);
    return text;
  }
}

function classOf(count: number): number {
  return Math.max(2, 32 - Math.clz32(Math.max(1, count - 1)));
}
