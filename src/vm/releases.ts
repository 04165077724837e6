import { decodeOp, Op } from '../program/opcodes.ts';
import { dictWord } from './attributes.ts';
import { Cls, HEAP_START } from './classes.ts';
import { CODE_STRIDE, CodeField } from './code-table.ts';
import { type Core, Request } from './core.ts';
import { areHeld } from './held.ts';
import { Cell, Class, Dict, ENTRY_WORDS, Frame, Header, Instance, isSmall, Native } from './layout.ts';
import { leadsToWatched, partsOf } from './leads.ts';
import { dictGet, dictGetName } from './objects/dict.ts';
import { BLOCK_ITEMS } from './objects/slots.ts';
import { isStr } from './objects/str-value.ts';

/**
 * CPython counts references, so an object is freed by the very instruction that lets go of it: `del x` runs `__del__`, and a weak
 * reference is dead in the next line. We do not count. While a program has objects whose end it can see (Header.watching), the loop
 * asks here before each instruction what it will let go of. If that leads to a watched object, and nothing near refers to it as well,
 * the collector runs after the instruction. It decides; here is only decided whether it is worth asking.
 *
 * What that may cost is bounded: each collection is paid for with credit, a lot of which is there at the start; more is earned by
 * work. A program that lets go of watched objects in a hot loop gets them finalized late, in batches. All of it is counted in the
 * image, so that the same happens on every host.
 */

/** In instructions' worth: about half a second of collections. */
export const FIRST_CREDIT = 1 << 24;
/** What a jump back or a return earns. */
const EARNED = 16;

/** `Header.released` when it is not known, or not only by the running thread, what was let go of. Otherwise the thread, or 0 for nothing. */
const UNKNOWN = -1;
/** What it costs to see that nothing was lost. */
const GLANCE = 64;

/** Runs the collector, unless all is plainly alive; the thread's state is in the image. */
export function lookForUnreachable(vm: Core, fp: number): void {
  const { words } = vm;
  if (words[Header.released] === vm.thread && areHeld(words, vm.released, fp)) {
    vm.released.length = 0;
    words[Header.released] = 0;
    words[Header.credit] = (words[Header.credit] as number) - GLANCE;
    return;
  }
  vm.collectHere(Request.uncounted);
  const cost = 1024 + ((words[Header.liveBytes] as number) >> 6);
  words[Header.credit] = (words[Header.credit] as number) - cost;
}

/** What the instruction at `pc` is about to let go of. */
export function beforeInstruction(vm: Core, fp: number, sp: number, pc: number): void {
  const { words } = vm;
  const word = vm.program.code[pc] as number;
  const operand = word >> 8;
  switch (decodeOp(word)) {
    case Op.POP_TOP:
    case Op.DROP_RESULT:
      offer(vm, words[sp - 1] as number, fp, sp - 1);
      break;
    case Op.STORE_FAST:
    case Op.DELETE_FAST:
      offerSlot(vm, fp, sp, fp + Frame.slots + operand);
      break;
    case Op.STORE_FAST_LOAD_FAST:
      offerSlot(vm, fp, sp, fp + Frame.slots + (operand & 0xfff));
      break;
    case Op.STORE_DEREF:
    case Op.DELETE_DEREF: {
      const cell = words[fp + Frame.slots + operand] as number;
      if (cell !== 0) offer(vm, words[(cell >> 2) + Cell.value] as number, fp, sp);
      break;
    }
    case Op.STORE_NAME:
    case Op.DELETE_NAME:
      offerEntry(vm, words[fp + Frame.locals] as number, operand, fp, sp);
      break;
    case Op.STORE_GLOBAL:
    case Op.DELETE_GLOBAL:
      offerEntry(vm, words[fp + Frame.globals] as number, operand, fp, sp);
      break;
    case Op.STORE_ATTR:
      offerAttribute(vm, words[sp - 1] as number, operand, fp, sp - 2);
      break;
    case Op.DELETE_ATTR:
      offerAttribute(vm, words[sp - 1] as number, operand, fp, sp - 1);
      break;
    case Op.STORE_SUBSCR:
      offerItem(vm, words[sp - 2] as number, words[sp - 1] as number, fp, sp - 3);
      break;
    case Op.DELETE_SUBSCR:
      offerItem(vm, words[sp - 2] as number, words[sp - 1] as number, fp, sp - 2);
      break;
    case Op.LOAD_ATTR:
      // An attribute of what a call has answered.
      if (isCall(vm.program.code[pc - 1] as number)) offer(vm, words[sp - 1] as number, fp, sp - 1);
      break;
    case Op.CALL:
      offerArguments(vm, words[sp - operand - 1] as number, sp - operand, sp, fp, sp - operand - 1);
      break;
    case Op.CALL_METHOD: {
      const bound = words[sp - operand - 1] !== 0;
      const first = bound ? sp - operand - 1 : sp - operand;
      offerArguments(vm, words[sp - operand - 2] as number, first, sp, fp, sp - operand - 2);
      break;
    }
    case Op.POP_EXCEPT:
      if (words[Header.unwound] !== 0) {
        words[Header.unwound] = 0;
        words[Header.released] = UNKNOWN;
      }
      break;
    case Op.RETURN_VALUE:
      earn(words);
      offerFrame(vm, fp, sp);
      break;
    case Op.JUMP_BACK:
      earn(words);
  }
}

/**
 * A frame ends by an exception. What its variables held is let go of when that has been handled, as its traceback is. (How far the
 * value stack was filled is not known here: Frame.top is only written where a thread stops.)
 */
export function frameUnwound(vm: Core, frame: number): void {
  const { words } = vm;
  if (words[Header.watching] === 0 || words[Header.unwound] !== 0) return;
  const code = (words[(frame >> 2) + Frame.code] as number) >> 1;
  const first = (frame >> 2) + Frame.slots;
  const end = first + (vm.codes[code * CODE_STRIDE + CodeField.slots] as number);
  for (let i = first; i < end; i++) {
    if (leadsToWatched(words, words[i] as number)) words[Header.unwound] = 1;
  }
}

function earn(words: Int32Array): void {
  words[Header.credit] = Math.min(FIRST_CREDIT, (words[Header.credit] as number) + EARNED);
}

const isCall = (word: number): boolean => {
  const op = decodeOp(word);
  return op === Op.CALL || op === Op.CALL_METHOD || op === Op.CALL_KW || op === Op.CALL_EX;
};

const isObject = (value: number): boolean => (value & 7) === 0 && value >= HEAP_START;

/**
 * A value is let go of.
 * @param end where the part of the frame's stack ends that stays
 * @param changed the dict that it is taken out of
 */
function offer(vm: Core, value: number, fp: number, end: number, changed = 0): void {
  if (isObject(value) && leadsToWatched(vm.words, value) && !isHeld(vm, value, fp, end, 0, changed))
    letGo(vm, value);
}

function letGo(vm: Core, value: number): void {
  const { words } = vm;
  // What another thread, or this one before it stopped, has let go of is not in the list any more.
  const isKnown =
    words[Header.released] === 0 || (words[Header.released] === vm.thread && vm.released.length > 0);
  words[Header.released] = isKnown ? vm.thread : UNKNOWN;
  vm.released.push(value);
}

function offerSlot(vm: Core, fp: number, sp: number, slot: number): void {
  const value = vm.words[slot] as number;
  if (isObject(value) && leadsToWatched(vm.words, value) && !isHeld(vm, value, fp, sp - 1, slot, 0)) {
    letGo(vm, value);
  }
}

function offerEntry(vm: Core, namespace: number, name: number, fp: number, sp: number): void {
  offer(vm, dictGetName(vm, namespace, vm.nameAt(name)), fp, sp - 1, namespace);
}

function offerAttribute(vm: Core, object: number, name: number, fp: number, end: number): void {
  const at = isObject(object) ? dictWord(vm, object) : 0;
  const dict = at === 0 ? 0 : (vm.words[at] as number);
  if (dict !== 0) offer(vm, dictGetName(vm, dict, vm.nameAt(name)), fp, end, dict);
}

function offerItem(vm: Core, container: number, key: number, fp: number, end: number): void {
  const cls = vm.classOf(container);
  if (cls === Cls.dict && (isSmall(key) || isStr(vm, key)))
    offer(vm, dictGet(vm, container, key), fp, end, container);
  else offerParts(vm, container);
}

/** Any part of a container may be let go of. */
function offerParts(vm: Core, container: number): void {
  if (!isObject(container) || !leadsToWatched(vm.words, container)) return;
  for (const part of partsOf(vm.words, container)) letGo(vm, part);
}

/** Methods that let go of what their object holds. */
const DROPPING = new Set(
  'clear remove discard update __delitem__ __setitem__ difference_update setattr delattr'.split(' '),
);

/** What a native function is given, and does not keep, is let go of when it returns. What Python functions are given is theirs. */
function offerArguments(vm: Core, callee: number, first: number, sp: number, fp: number, end: number): void {
  if (!isObject(callee)) {
    if (callee === Cls['weakref.ReferenceType']) offerReferent(vm, vm.words[first] as number, fp, end);
    return;
  }
  const { words } = vm;
  const cls = words[callee >> 2] as number;
  if (cls !== Cls.builtin_function_or_method && cls !== Cls.method_descriptor) {
    if (cls === Cls.type && words[(callee >> 2) + Class.layoutBase] === Cls['weakref.ReferenceType']) {
      offerReferent(vm, words[first] as number, fp, end);
    }
    return;
  }
  const definition = vm.natives[(words[(callee >> 2) + Native.index] as number) >> 1];
  const self = words[(callee >> 2) + Native.self] as number;
  if (definition !== undefined && DROPPING.has(definition.name)) {
    offerParts(vm, cls === Cls.method_descriptor || self === 0 ? (words[first] as number) : self);
  }
  for (let i = first; i < sp; i++) offer(vm, words[i] as number, fp, end);
}

/** A weak reference is made to something that may not live longer than the call. */
function offerReferent(vm: Core, referent: number, fp: number, end: number): void {
  if (isObject(referent) && !isHeld(vm, referent, fp, end, 0, 0)) vm.words[Header.released] = UNKNOWN;
}

/** A frame ends: its variables and what is on its stack, but for what it answers. */
function offerFrame(vm: Core, fp: number, sp: number): void {
  const { words } = vm;
  const back = (words[fp + Frame.back] as number) >> 2;
  const end = back === 0 ? 0 : back + ((words[back + Frame.top] as number) >> 1);
  const answer = words[sp - 1] as number;
  const owner = words[fp + Frame.owner] as number;
  for (let i = fp + Frame.slots; i < sp - 1; i++) {
    const value = words[i] as number;
    if (!isObject(value) || value === answer || value === owner) continue;
    if (leadsToWatched(words, value) && (back === 0 || !isHeld(vm, value, back, end, 0, 0))) letGo(vm, value);
  }
}

/**
 * Is it plain that something else refers to it: another variable of the frame, an attribute of an object in one, or a global? Wrong
 * answers either way do no harm but that of a collection too many or too late; but it says yes only if it is so.
 * @param except the word that will be overwritten
 * @param changed the dict in which it will be overwritten
 */
function isHeld(vm: Core, value: number, fp: number, end: number, except: number, changed: number): boolean {
  const { words } = vm;
  const isIn = (dict: number): boolean => countIn(words, dict, value) > (dict === changed ? 1 : 0);
  for (let i = fp + Frame.slots; i < end; i++) {
    if (i === except) continue;
    const held = words[i] as number;
    if (held === value) return true;
    if (isObject(held) && isPlainInstance(words, held) && isIn(words[(held >> 2) + Instance.dict] as number))
      return true;
  }
  return isIn(words[fp + Frame.globals] as number);
}

const isPlainInstance = (words: Int32Array, object: number): boolean => {
  const cls = words[object >> 2] as number;
  return cls >= HEAP_START && words[(cls >> 2) + Class.layoutBase] === Cls.object;
};

const MOST_ENTRIES = 200;

/** How often a value stands in a dict, of not too many entries. */
function countIn(words: Int32Array, dict: number, value: number): number {
  if (dict === 0) return 0;
  const fill = (words[(dict >> 2) + Dict.fill] as number) >> 1;
  if (fill > MOST_ENTRIES) return 0;
  let count = 0;
  let at = ((words[(dict >> 2) + Dict.entries] as number) >> 2) + BLOCK_ITEMS + 2;
  for (let entry = 0; entry < fill; entry++, at += ENTRY_WORDS) {
    if (words[at] === value) count++;
  }
  return count;
}
