import { standsForC } from '../../program/c-files.ts';
import { Cls } from '../classes.ts';
import { CODE_STRIDE, CodeField, codeInfo } from '../code-table.ts';
import type { Core } from '../core.ts';
import { frameFlags, keepFrame } from '../frames.ts';
import { stateOf } from '../generators.ts';
import { Frame, FrameFlag, GeneratorState, Header, NONE, NULL, small, Thread } from '../layout.ts';
import type { NativeAttribute, TypeMethods } from '../native.ts';
import { addressText } from '../operations.ts';
import type { Vm } from '../vm.ts';
import { codeObject } from './code-type.ts';
import { unaryMethod } from './define.ts';

/**
 * Frames as Python objects: those that the VM itself runs on, kept once Python has seen them (frames.ts). The library's innermost
 * workings (files that stand for C) have no frames that Python can see, as they have no levels in tracebacks.
 */

const word = (vm: Vm, frame: number, offset: number): number => vm.words[(frame >> 2) + offset] as number;

const codeOf = (vm: Vm, frame: number): number => word(vm, frame, Frame.code) >> 1;

/** Can Python see a frame? */
export function isShown(vm: Core, frame: number): boolean {
  const file = vm.program.files[vm.codes[codeOf(vm, frame) * CODE_STRIDE + CodeField.file] as number];
  if (file?.library !== true) return true;
  const fn = word(vm, frame, Frame.function);
  return !standsForC(file.name) && (fn === NULL || vm.image.classOf(fn) !== Cls['<c function>']);
}

/** A frame as a value that Python may hold; None for none. */
export function shownFrame(vm: Core, frame: number): number {
  if (frame === NULL) return NONE;
  keepFrame(vm, frame);
  return frame;
}

/** The innermost frame, from one outward, that Python can see; NULL when there is none. */
export function visibleFrame(vm: Core, innermost: number): number {
  let frame = innermost;
  while (frame !== NULL && !isShown(vm, frame)) frame = word(vm, frame, Frame.back);
  return frame;
}

/** The visible caller of a frame, or NULL. */
export const callerOf = (vm: Core, frame: number): number => visibleFrame(vm, word(vm, frame, Frame.back));

/** Does a hook run for the instruction that a frame will execute next? Then that is where it stands. */
const isTold = (vm: Core, frame: number): boolean =>
  frame !== vm.frame &&
  vm.words[(vm.thread >> 2) + Thread.told] === small((word(vm, frame, Frame.pc) >> 1) + 1);

/** The instruction that a frame has last begun; before its first one, that one. */
function lastInstruction(vm: Core, frame: number): number {
  const { start } = codeInfo(vm, codeOf(vm, frame));
  const next = frame === vm.frame ? vm.pc : word(vm, frame, Frame.pc) >> 1;
  if (isTold(vm, frame)) return next;
  return Math.max(next - 1, start);
}

/** The line where a frame stands. A generator that has not begun stands where it is defined. */
function lineOf(vm: Core, frame: number): number {
  const info = codeInfo(vm, codeOf(vm, frame));
  const isGenerator = (frameFlags(vm, frame) & FrameFlag.generator) !== 0;
  if (isGenerator && stateOf(vm, word(vm, frame, Frame.owner)) === GeneratorState.created) {
    return info.firstLine;
  }
  if (frame !== vm.frame && word(vm, frame, Frame.pc) >> 1 === info.start && !isTold(vm, frame)) {
    return info.firstLine;
  }
  return vm.program.positions[lastInstruction(vm, frame) * 4] ?? info.firstLine;
}

const attribute = (name: string, get: (vm: Core, frame: number) => number): NativeAttribute => ({
  name,
  get: (vm, self) => get(vm as Core, self),
});

/** `frame.clear()`: of a frame that has ended, so that its variables refer to nothing any more. */
function clear(vm: Core, frame: number): number {
  for (let at = vm.frame; at !== NULL; at = word(vm, at, Frame.back)) {
    if (at === frame) vm.raise(Cls.RuntimeError, 'cannot clear an executing frame');
  }
  if ((frameFlags(vm, frame) & FrameFlag.generator) !== 0) {
    vm.raise(Cls.RuntimeError, 'cannot clear a suspended frame');
  }
  const first = (frame >> 2) + Frame.slots;
  vm.words.fill(NULL, first, first + codeInfo(vm, codeOf(vm, frame)).slotNames.length);
  return NONE;
}

export const frameType: TypeMethods = {
  type: 'frame',
  slots: {
    repr: (vm, frame) => {
      const info = codeInfo(vm as Core, codeOf(vm, frame));
      const file = vm.program.files[info.file]?.name ?? '?';
      const line = lineOf(vm as Core, frame);
      return `<frame at ${addressText(frame)}, file '${file}', line ${line}, code ${info.name}>`;
    },
  },
  methods: [unaryMethod('clear', (vm, frame) => clear(vm as Core, frame))],
  attributes: [
    attribute('f_back', (vm, frame) => shownFrame(vm, callerOf(vm, frame))),
    attribute('f_code', (vm, frame) => codeObject(vm, codeOf(vm, frame))),
    attribute('f_globals', (vm, frame) => word(vm, frame, Frame.globals)),
    attribute('f_builtins', (vm) => vm.words[Header.builtins] as number),
    /** The namespace of a module or class body; of a function, a copy of its variables. */
    attribute('f_locals', (vm, frame) => word(vm, frame, Frame.locals) || vm.localsOf(frame)),
    attribute('f_lineno', (vm, frame) => small(lineOf(vm, frame))),
    /** CPython's instructions are two bytes each. */
    attribute('f_lasti', (vm, frame) =>
      small((lastInstruction(vm, frame) - codeInfo(vm, codeOf(vm, frame)).start) * 2),
    ),
    attribute('f_trace', () => NONE),
  ],
};
