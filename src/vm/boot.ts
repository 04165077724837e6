import { assert } from '../base/assert.ts';
import type { Program } from '../program/program.ts';
import type { Host } from './host.ts';
import { Image } from './image.ts';
import { Interpreter } from './interpreter.ts';
import { Header } from './layout.ts';
import { makeLibraryImage } from './library-image.ts';
import { makeOwnConstants, makeOwnNames } from './pools.ts';

/** The image of a process that is not forked: the library's part, made once in each host and copied from then on, and the program's. */

export interface BootOptions {
  /** Kernel ids of the process and its main thread. */
  readonly pid: number;
  readonly tid: number;
  readonly recursionLimit?: number;
  /** Header.stress of the image. */
  readonly stress?: number;
}

/** Lays a new process out in a buffer; the library modules that every program has have run in it. */
export function bootImage(
  program: Program,
  buffer: ArrayBufferLike,
  host: Host,
  options: BootOptions,
): Interpreter {
  const vm = libraryImage(program, buffer, host);
  const { words } = vm;
  vm.tid = options.tid;
  vm.pid = options.pid;
  words[Header.pid] = options.pid;
  if (options.recursionLimit !== undefined) words[Header.recursionLimit] = options.recursionLimit;
  makeOwnNames(vm);
  makeOwnConstants(vm);
  words[Header.stress] = options.stress ?? 0;
  return vm;
}

/** The words of library images that were made in this host, by the library's id: no state, they could be made again. */
const made = new Map<number, Int32Array>();
const KEPT = 4;

function libraryImage(program: Program, buffer: ArrayBufferLike, host: Host): Interpreter {
  const { id } = program.library;
  const known = made.get(id);
  made.delete(id);
  const vm =
    known === undefined ? makeLibraryImage(program, buffer, host) : copied(known, program, buffer, host);
  made.set(id, known ?? imageWords(vm));
  const oldest = made.keys().next();
  if (made.size > KEPT && !oldest.done) made.delete(oldest.value);
  return vm;
}

function imageWords(vm: Interpreter): Int32Array {
  vm.settle();
  const { words } = vm;
  return words.slice(0, (words[Header.top] as number) >> 2);
}

function copied(words: Int32Array, program: Program, buffer: ArrayBufferLike, host: Host): Interpreter {
  assert(words.byteLength <= buffer.byteLength, 'an image has room for the library');
  const image = new Image(buffer);
  image.words.set(words);
  image.words[Header.limit] = buffer.byteLength & ~7;
  return new Interpreter(image, program, host);
}
