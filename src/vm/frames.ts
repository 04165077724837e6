import { CODE_STRIDE, CodeField } from './code-table.ts';
import type { Core } from './core.ts';
import { release, SMALL_BLOCK } from './heap.ts';
import { Frame, FrameFlag, FunctionObject, Header, small, Tuple } from './layout.ts';

/** A frame for a code object, its slots unset and its free variables copied from the function's closure. */
export function newFrame(vm: Core, code: number, fn: number, globals: number, locals: number): number {
  const { words, codes } = vm;
  const c = code * CODE_STRIDE;
  const frame = vm.allocFrame(codes[c + CodeField.bytes] as number);
  const at = frame >> 2;
  const stack = codes[c + CodeField.stack] as number;
  words[at + Frame.back] = 0;
  words[at + Frame.code] = small(code);
  words[at + Frame.globals] = globals;
  words[at + Frame.locals] = locals;
  words[at + Frame.pc] = small(codes[c + CodeField.start] as number);
  words[at + Frame.top] = small(stack);
  words[at + Frame.flags] = small(0);
  words[at + Frame.handled] = 0;
  words[at + Frame.function] = fn;
  words[at + Frame.owner] = 0;
  for (let i = at + Frame.slots; i < at + stack; i++) words[i] = 0;
  const free = codes[c + CodeField.free] as number;
  if (free > 0 && fn !== 0) {
    const closure = ((words[(fn >> 2) + FunctionObject.closure] as number) >> 2) + Tuple.items;
    const first = at + Frame.slots + (codes[c + CodeField.firstFree] as number);
    for (let i = 0; i < free; i++) words[first + i] = words[closure + i] as number;
  }
  return frame;
}

/**
 * From now on something else than its callee and the thread may refer to the frame. A frame that is kept keeps its caller too,
 * but only when it ends does that have to be said: until then the caller lives anyway.
 */
export function keepFrame(vm: Core, frame: number): void {
  const at = (frame >> 2) + Frame.flags;
  vm.words[at] = (vm.words[at] as number) | (FrameFlag.kept << 1);
}

/** The call of a frame has ended: gives the block back, unless a generator owns it or something else may refer to it. */
export function dropFrame(vm: Core, frame: number): void {
  const { words } = vm;
  const at = frame >> 2;
  const flags = words[at + Frame.flags] as number;
  if ((flags & (FrameFlag.generator << 1)) !== 0) return;
  if ((flags & (FrameFlag.kept << 1)) !== 0) {
    retireFrame(vm, frame);
    return;
  }
  const size = words[at + 1] as number;
  if (size > SMALL_BLOCK) {
    release(words, frame);
    return;
  }
  const list = Header.freeLists + (size >> 3);
  words[at] = 0;
  words[at + 2] = words[list] as number;
  words[list] = frame;
}

/** A kept frame has ended: of its value stack nothing is live any more. */
function retireFrame(vm: Core, frame: number): void {
  const { words } = vm;
  const at = frame >> 2;
  const code = (words[at + Frame.code] as number) >> 1;
  words[at + Frame.top] = small(vm.codes[code * CODE_STRIDE + CodeField.stack] as number);
  const back = words[at + Frame.back] as number;
  if (back !== 0) keepFrame(vm, back);
}

export const frameFlags = (vm: Core, frame: number): number =>
  (vm.words[(frame >> 2) + Frame.flags] as number) >> 1;

export function setFrameFlags(vm: Core, frame: number, flags: number): void {
  vm.words[(frame >> 2) + Frame.flags] = small(flags);
}
