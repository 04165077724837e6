import {
  Z_FINISH,
  Z_NO_FLUSH,
  Z_OK,
  Z_STREAM_END,
  ZStream,
  zlibDeflate,
  zlibDeflateInit2,
  zlibDeflateSetDictionary,
  zlibInflate,
  zlibInflateInit2,
  zlibInflateSetDictionary,
} from 'pako';
import type { Core } from '../core.ts';
import { small } from '../layout.ts';
import type { NativeModule } from '../native.ts';
import { bytesOf, makeBytes } from '../objects/bytes-value.ts';
import { define } from '../objects/define.ts';
import { makeString } from '../objects/str-value.ts';
import { makeTuple } from '../objects/tuple.ts';
import { toIndex } from '../operations.ts';
import type { Vm } from '../vm.ts';

/**
 * `_zlib`: compression, under src/python/zlib.py. A stream has no state here: each call is given all that the stream has been given, does it
 * again, and answers what is new.
 */

const at = (vm: Vm, args: number, i: number): number => vm.words[args + i] as number;
const bytesAt = (vm: Vm, args: number, i: number): Uint8Array => bytesOf(vm, at(vm, args, i)).slice();
const numberAt = (vm: Vm, args: number, i: number): number => toIndex(vm, at(vm, args, i));

const DEFLATED = 8;
const CHUNK = 65536;
const NEED_DICTIONARY = 2;

/** Output that grows as it is written. */
class Output {
  private readonly chunks: Uint8Array[] = [];
  size = 0;

  /** Gives a stream room for at most so many bytes, runs a step, and keeps what it wrote. */
  step(stream: ZStream, room: number, run: () => number): number {
    stream.output = new Uint8Array(room);
    stream.next_out = 0;
    stream.avail_out = room;
    const status = run();
    this.chunks.push(stream.output.subarray(0, stream.next_out));
    this.size += stream.next_out;
    return status;
  }

  from(start: number): Uint8Array {
    const all = new Uint8Array(this.size);
    let place = 0;
    for (const chunk of this.chunks) {
      all.set(chunk, place);
      place += chunk.length;
    }
    return all.subarray(start);
  }
}

/** deflate(pieces, modes, level, wbits, memory, strategy, dictionary, skipped): what is written after so many bytes */
function deflate(vm: Vm, args: number): number {
  const pieces = (vm as Core).itemsOf(at(vm, args, 0));
  const modes = (vm as Core).itemsOf(at(vm, args, 1)).map((mode) => toIndex(vm, mode));
  const dictionary = bytesAt(vm, args, 6);
  const stream = new ZStream();
  const strategy = numberAt(vm, args, 5) as 0;
  const [level, wbits, memory] = [numberAt(vm, args, 2), numberAt(vm, args, 3), numberAt(vm, args, 4)];
  const status = zlibDeflateInit2(stream, level, DEFLATED, wbits, memory, strategy, true);
  if (status !== Z_OK) return small(status);
  if (dictionary.length > 0) zlibDeflateSetDictionary(stream, dictionary);
  const output = new Output();
  for (const [i, piece] of pieces.entries()) {
    stream.input = bytesOf(vm, piece).slice();
    stream.next_in = 0;
    stream.avail_in = stream.input.length;
    const mode = modes[i] as typeof Z_NO_FLUSH | typeof Z_FINISH;
    let again = true;
    while (again) {
      const answer = output.step(stream, CHUNK, () => zlibDeflate(stream, mode));
      again = stream.avail_out === 0 || (mode === Z_FINISH && answer === Z_OK);
    }
  }
  return makeBytes(vm, output.from(numberAt(vm, args, 7)));
}

/**
 * inflate(data, wbits, dictionary, skipped, most): the status, what is written after so many bytes (and at most so many, or all for -1), how
 * much of the data is used, and the message of an error
 */
function inflate(vm: Vm, args: number): number {
  const dictionary = bytesAt(vm, args, 2);
  const [skipped, most] = [numberAt(vm, args, 3), numberAt(vm, args, 4)];
  const stream = new ZStream();
  let status: number = zlibInflateInit2(stream, numberAt(vm, args, 1));
  stream.input = bytesAt(vm, args, 0);
  stream.next_in = 0;
  stream.avail_in = stream.input.length;
  const output = new Output();
  const limit = most < 0 ? Number.POSITIVE_INFINITY : skipped + most;
  while (status === Z_OK && output.size < limit) {
    const room = Math.min(CHUNK, limit - output.size);
    status = output.step(stream, room, () => zlibInflate(stream, Z_NO_FLUSH));
    if (status === NEED_DICTIONARY && dictionary.length > 0) {
      status = zlibInflateSetDictionary(stream, dictionary);
    } else if (status === Z_OK && stream.avail_out > 0) break;
  }
  return makeTuple(vm, [
    small(status === Z_STREAM_END || status < 0 || status === NEED_DICTIONARY ? status : Z_OK),
    makeBytes(vm, output.from(skipped)),
    small(stream.next_in),
    makeString(vm, stream.msg),
  ]);
}

export const zlibModule: NativeModule = {
  name: '_zlib',
  functions: [define('deflate', 8, 8, deflate), define('inflate', 5, 5, inflate)],
};
