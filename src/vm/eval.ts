import { hostLimit } from '../base/host-limits.ts';
import { decodeOp, Op } from '../program/opcodes.ts';
import { endStep } from './async-steps.ts';
import { loadAttribute, storeAttribute } from './attributes.ts';
import { cacheCall, cacheGlobal, cacheLoad, cacheMethod, cacheStore, Kind } from './caches.ts';
import { call, callFunction, callNative, callOperator, newInstance } from './calls.ts';
import { Cls } from './classes.ts';
import { CODE_STRIDE, CodeField, NATIVE_CALL_COST } from './code-table.ts';
import type { Core } from './core.ts';
import { callSpread, checkMapping, checkStarred, makeFunction, mergeKeywords } from './eval-calls.ts';
import {
  enterContext,
  exceptionMatches,
  importFrom,
  importName,
  importStar,
  loadClassDeref,
  loadGlobalSlowly,
  loadNameSlowly,
  prepareRaise,
  raiseMade,
  storeName,
  unbound,
  undefinedName,
} from './eval-support.ts';
import {
  formatValue,
  isMapping,
  isSequence,
  matchClass,
  matchKeys,
  unpackExtended,
  unpackSequence,
} from './eval-values.ts';
import { dropFrame } from './frames.ts';
import { awaitable, beginSend, delegateIterator, finishGenerator, hasBegun, suspend } from './generators.ts';
import { Hook, isToBeTold, tell } from './hooks.ts';
import {
  bool,
  Cell,
  Class,
  Dict,
  EXIT_PROCESS,
  FALSE,
  FRAME_PUSHED,
  Frame,
  FrameFlag,
  FunctionObject,
  Header,
  Instance,
  Iterator as It,
  List,
  Native,
  NEEDS_PYTHON,
  NONE,
  NULL,
  Range,
  SUSPEND,
  Super,
  SWITCHED,
  small,
  Thread,
  TRUE,
  Tuple,
  WORD,
} from './layout.ts';
import { needsPython } from './needs-python.ts';
import { dictDeleteName, dictGet, dictSet, dictSetName, newDict } from './objects/dict.ts';
import { dictUpdate } from './objects/dict-table.ts';
import { newBareException } from './objects/exception-value.ts';
import { makeInt } from './objects/int-value.ts';
import { extendList } from './objects/iteration.ts';
import { listAppend, listFromWords } from './objects/list-storage.ts';
import { newSet, setAdd, setUpdate } from './objects/set.ts';
import { makeSlice } from './objects/slice.ts';
import { BLOCK_ITEMS } from './objects/slots.ts';
import { joinStrings } from './objects/str-build.ts';
import { tupleFromWords } from './objects/tuple.ts';
import {
  binary,
  compare,
  contains,
  deleteItem,
  getItem,
  getIter,
  inplace,
  iterNext,
  length,
  setItem,
  truth,
  unary,
} from './operations.ts';
import { Operator } from './operators.ts';
import { Reason } from './reasons.ts';
import { Record } from './recorder.ts';
import {
  atLine,
  isUserCode,
  recordAttribute,
  recordCall,
  recordReturn,
  recordVariable,
} from './recording.ts';
import { beforeInstruction, lookForUnreachable } from './releases.ts';
import { NEEDS_PYTHON_SIGNAL, RAISED } from './signals.ts';
import { exchangeStacks } from './stacks.ts';
import { raiseFromHost, unwind } from './unwind.ts';
import type { NativeDefinition } from './vm.ts';

/** In place of what is called: it has been called, only the switch point is left. Even, and so no integer. */
const DONE = -2;

/**
 * The one interpreter loop. Runs the thread whose state stands at `vm.thread` until something ends the run, and answers with the
 * reason; then every live word is in the image.
 *
 * The state is in local variables: `fp` is the frame's word index, `pc` the next instruction, `sp` the first free word of the
 * value stack. They go to the frame at calls and switch points (`pc` and `top`). An operation takes its operands off the stack only
 * after it has succeeded, so that an instruction can be made again, or handed to its app-level twin, with the stack as it was.
 *
 * A case that ends in `continue` is done. One that ends in `break` has met a call: below the switch, `callee` with `argc` arguments at
 * the top of the stack is entered, and its result will replace everything from `base` on.
 *
 * Inline caches are four words an instruction, in `vm.cache`; caches.ts says what they hold.
 */
export function evaluate(vm: Core): number {
  const { words, program, codes, cache, natives } = vm;
  const { code } = program;
  const { doubles } = vm.image;
  const th = vm.thread >> 2;
  const constants = (words[Header.constants]! >> 2) + Tuple.items;
  const names = (words[Header.names]! >> 2) + Tuple.items;
  const limit = words[Header.recursionLimit]!;
  const { fine } = vm;
  const recording = vm.recording | (words[Header.hooks] === 0 ? 0 : Record.hooks);
  const stepping = (recording & Record.stopAtInstructions) !== 0;
  let watching = words[Header.watching] !== 0;
  let checked = fine || stepping || watching;
  let fp = words[th + Thread.frame]! >> 2;
  let pc = words[fp + Frame.pc]! >> 1;
  let sp = fp + (words[fp + Frame.top]! >> 1);
  let depth = words[th + Thread.depth]! >> 1;
  // A step that stopped here goes on with the instruction that it stopped before.
  let resumed = vm.stopped;
  let resumedAt = resumed ? pc : -1;
  vm.stopped = false;
  vm.grown = false;
  let moved = false;
  let callee = 0;
  let argc = 0;
  let base = 0;
  let result = 0;
  let signal: unknown = words[th + Thread.raised] === 0 ? null : RAISED;

  for (;;) {
    try {
      if (signal !== null) {
        const reason = signal;
        signal = null;
        words[fp + Frame.pc] = small(pc);
        words[th + Thread.frame] = fp << 2;
        vm.frame = fp << 2;
        vm.pc = pc;
        if (reason === NEEDS_PYTHON_SIGNAL) {
          sp = needsPython(vm, fp, pc, sp);
          // The twin's frame is in vm.pushed, the caller's pc and top are saved.
        } else {
          const limit = hostLimit(reason);
          if (limit !== null) raiseFromHost(vm, limit);
          const frame = unwind(vm, depth);
          if (frame === 0) {
            words[th + Thread.depth] = small(0);
            return Reason.ended;
          }
          depth = words[th + Thread.depth]! >> 1;
          fp = frame >> 2;
          pc = words[fp + Frame.pc]! >> 1;
          sp = fp + (words[fp + Frame.top]! >> 1);
          vm.pushed = 0;
        }
        if (vm.pushed !== 0) {
          const at = vm.pushed >> 2;
          vm.pushed = 0;
          words[at + Frame.back] = fp << 2;
          fp = at;
          pc = words[fp + Frame.pc]! >> 1;
          sp = fp + (words[fp + Frame.top]! >> 1);
          depth++;
        }
      }

      for (;;) {
        if (checked) {
          if (fine && moved && (vm.budget <= 0 || vm.interrupt)) {
            words[fp + Frame.pc] = small(pc);
            words[fp + Frame.top] = small(sp - fp);
            words[th + Thread.frame] = fp << 2;
            words[th + Thread.depth] = small(depth);
            if (vm.interrupt) {
              vm.tidy();
              watching = words[Header.watching] !== 0;
              checked = fine || stepping || watching;
              fp = words[th + Thread.frame]! >> 2;
              pc = words[fp + Frame.pc]! >> 1;
              sp = fp + (words[fp + Frame.top]! >> 1);
              depth = words[th + Thread.depth]! >> 1;
            }
            if (vm.budget <= 0) return Reason.budget;
          }
          // The last instruction, or one of another thread, has let go of something.
          if (watching && words[Header.released] !== 0 && words[Header.credit]! >= 0) {
            words[fp + Frame.pc] = small(pc);
            words[fp + Frame.top] = small(sp - fp);
            words[th + Thread.frame] = fp << 2;
            words[th + Thread.depth] = small(depth);
            lookForUnreachable(vm, fp);
            watching = words[Header.watching] !== 0;
            checked = fine || stepping || watching;
            fp = words[th + Thread.frame]! >> 2;
            pc = words[fp + Frame.pc]! >> 1;
            sp = fp + (words[fp + Frame.top]! >> 1);
            depth = words[th + Thread.depth]! >> 1;
          }
          // After the budget: an instruction that is not to run any more is no step.
          if (stepping && !resumed && isUserCode(vm, fp)) {
            vm.stopped = true;
            words[fp + Frame.pc] = small(pc);
            words[fp + Frame.top] = small(sp - fp);
            words[th + Thread.frame] = fp << 2;
            words[th + Thread.depth] = small(depth);
            return Reason.line;
          }
          resumed = false;
          moved = true;
          if (fine) vm.budget--;
          if (watching) beforeInstruction(vm, fp, sp, pc);
        }
        const word = code[pc++]!;
        switch (word & 0xff) {
          case 0: // NOP
            continue;
          case 1: // LINE
            if ((recording & Record.hooks) !== 0 && isToBeTold(vm, fp, pc, Hook.line)) {
              words[fp + Frame.pc] = small(pc - 1);
              words[fp + Frame.top] = small(sp - fp);
              words[th + Thread.frame] = fp << 2;
              words[th + Thread.depth] = small(depth);
              tell(vm, Hook.line, NONE);
              fp = words[th + Thread.frame]! >> 2;
              pc = words[fp + Frame.pc]! >> 1;
              sp = fp + (words[fp + Frame.top]! >> 1);
              depth = words[th + Thread.depth]! >> 1;
              continue;
            }
            if (recording !== 0 || words[Header.unnamedCount] !== 0) {
              if ((recording & Record.stopAtLines) !== 0 && pc - 1 !== resumedAt) {
                vm.stopped = true;
                // The instruction is made again, and paid for then.
                if (fine) vm.budget++;
                words[fp + Frame.pc] = small(pc - 1);
                words[fp + Frame.top] = small(sp - fp);
                words[th + Thread.frame] = fp << 2;
                words[th + Thread.depth] = small(depth);
                return Reason.line;
              }
              resumedAt = -1;
              atLine(vm, fp << 2, word >> 8, depth);
            }
            continue;

          // --- Stack, constants, variables ------------------------------------------------------------------------
          case 2: // POP_TOP
            sp--;
            continue;
          case 3: // COPY
            words[sp] = words[sp - (word >> 8)]!;
            sp++;
            continue;
          case 4: {
            // SWAP
            const other = sp - (word >> 8);
            const top = words[sp - 1]!;
            words[sp - 1] = words[other]!;
            words[other] = top;
            continue;
          }
          case 5: // LOAD_CONST
            words[sp++] = words[constants + (word >> 8)]!;
            continue;
          case 6: // LOAD_SMALL_INT
            words[sp++] = ((word >> 8) << 1) | 1;
            continue;
          case 7: {
            // LOAD_FAST
            const value = words[fp + Frame.slots + (word >> 8)]!;
            if (value === 0) unbound(vm, fp, word >> 8);
            words[sp++] = value;
            continue;
          }
          case 97: {
            // LOAD_FAST_LOAD_FAST
            const value = words[fp + Frame.slots + ((word >> 8) & 0xfff)]!;
            if (value === 0) unbound(vm, fp, (word >> 8) & 0xfff);
            const second = words[fp + Frame.slots + (word >>> 20)]!;
            if (second === 0) unbound(vm, fp, word >>> 20);
            words[sp] = value;
            words[sp + 1] = second;
            sp += 2;
            continue;
          }
          case 98: {
            // LOAD_FAST_LOAD_CONST
            const value = words[fp + Frame.slots + ((word >> 8) & 0xfff)]!;
            if (value === 0) unbound(vm, fp, (word >> 8) & 0xfff);
            words[sp] = value;
            words[sp + 1] = words[constants + (word >>> 20)]!;
            sp += 2;
            continue;
          }
          case 99: {
            // STORE_FAST_LOAD_FAST
            words[fp + Frame.slots + ((word >> 8) & 0xfff)] = words[sp - 1]!;
            if ((recording & Record.variables) !== 0) {
              recordVariable(vm, fp, pc, (word >> 8) & 0xfff, words[sp - 1]!, depth);
            }
            const value = words[fp + Frame.slots + (word >>> 20)]!;
            if (value === 0) {
              sp--;
              unbound(vm, fp, word >>> 20);
            }
            words[sp - 1] = value;
            continue;
          }
          case 8: {
            // STORE_FAST
            const value = words[--sp]!;
            words[fp + Frame.slots + (word >> 8)] = value;
            if ((recording & Record.variables) !== 0) recordVariable(vm, fp, pc, word >> 8, value, depth);
            continue;
          }
          case 9: // DELETE_FAST
            if (words[fp + Frame.slots + (word >> 8)] === 0) unbound(vm, fp, word >> 8);
            words[fp + Frame.slots + (word >> 8)] = 0;
            continue;
          case 10: // LOAD_FAST_AND_CLEAR
            words[sp++] = words[fp + Frame.slots + (word >> 8)]!;
            words[fp + Frame.slots + (word >> 8)] = 0;
            continue;
          case 11: {
            // MAKE_CELL
            const cell = vm.alloc(Cls.cell, 4 * WORD);
            words[(cell >> 2) + Cell.value] = words[fp + Frame.slots + (word >> 8)]!;
            words[fp + Frame.slots + (word >> 8)] = cell;
            continue;
          }
          case 12: // LOAD_CLOSURE
            words[sp++] = words[fp + Frame.slots + (word >> 8)]!;
            continue;
          case 13: {
            // LOAD_DEREF
            const value = words[(words[fp + Frame.slots + (word >> 8)]! >> 2) + Cell.value]!;
            if (value === 0) unbound(vm, fp, word >> 8);
            words[sp++] = value;
            continue;
          }
          case 14: {
            // STORE_DEREF
            const value = words[--sp]!;
            words[(words[fp + Frame.slots + (word >> 8)]! >> 2) + Cell.value] = value;
            if ((recording & Record.variables) !== 0) recordVariable(vm, fp, pc, word >> 8, value, depth);
            continue;
          }
          case 15: {
            // DELETE_DEREF
            const at = (words[fp + Frame.slots + (word >> 8)]! >> 2) + Cell.value;
            if (words[at] === 0) unbound(vm, fp, word >> 8);
            words[at] = 0;
            continue;
          }
          case 16: // LOAD_CLASS_DEREF
            words[sp] = loadClassDeref(vm, fp, word >> 8);
            sp++;
            continue;
          case 17: // LOAD_NAME
          case 20: {
            // LOAD_GLOBAL
            // In a module body a name is a global.
            if ((word & 0xff) === Op.LOAD_NAME && words[fp + Frame.locals] !== words[fp + Frame.globals]) {
              words[sp] = loadNameSlowly(vm, fp, words[names + (word >> 8)]!);
              sp++;
              continue;
            }
            const c = pc << 2;
            const name = words[names + (word >> 8)]!;
            const dict = words[fp + Frame.globals]! >> 2;
            const entry = cache[c]!;
            if (entry > 0) {
              const at = (words[dict + Dict.entries]! >> 2) + entry;
              if (cache[c + 1]! < words[dict + Dict.fill]! && words[at] === name) {
                words[sp++] = words[at + 1]!;
                continue;
              }
            } else if (
              entry < 0 &&
              cache[c + 1] === dict &&
              cache[c + 2] === words[dict + Dict.keysVersion]
            ) {
              const builtins = words[Header.builtins]! >> 2;
              const at = (words[builtins + Dict.entries]! >> 2) - entry;
              if (cache[c + 3]! < words[builtins + Dict.fill]! && words[at] === name) {
                words[sp++] = words[at + 1]!;
                continue;
              }
            }
            words[sp] = loadGlobalSlowly(vm, fp, name);
            sp++;
            cacheGlobal(vm, c, dict << 2, name);
            continue;
          }
          case 18: // STORE_NAME
          case 21: {
            // STORE_GLOBAL
            const dict =
              (word & 0xff) === Op.STORE_NAME
                ? words[fp + Frame.locals]! >> 2
                : words[fp + Frame.globals]! >> 2;
            const name = words[names + (word >> 8)]!;
            const value = words[sp - 1]!;
            const c = pc << 2;
            const entry = cache[c]!;
            const at = (words[dict + Dict.entries]! >> 2) + entry;
            if (entry > 0 && cache[c + 1]! < words[dict + Dict.fill]! && words[at] === name)
              words[at + 1] = value;
            else if (words[dict] === Cls.dict) {
              dictSetName(vm, dict << 2, name, value);
              cacheGlobal(vm, c, dict << 2, name);
            } else storeName(vm, dict << 2, name, value);
            sp--;
            if ((recording & Record.variables) !== 0)
              recordVariable(vm, fp, pc, -1 - (word >> 8), value, depth);
            continue;
          }
          case 19: // DELETE_NAME
            if (!dictDeleteName(vm, words[fp + Frame.locals]!, words[names + (word >> 8)]!)) {
              undefinedName(vm, words[names + (word >> 8)]!);
            }
            continue;
          case 22: // DELETE_GLOBAL
            if (!dictDeleteName(vm, words[fp + Frame.globals]!, words[names + (word >> 8)]!)) {
              undefinedName(vm, words[names + (word >> 8)]!);
            }
            continue;

          // --- Attributes -------------------------------------------------------------------------------------------
          case 23: {
            // LOAD_ATTR
            const object = words[sp - 1]!;
            const c = pc << 2;
            if ((object & 1) === 0 && cache[c + 1] === words[Header.typeVersion]) {
              const kind = cache[c + 2]!;
              if (cache[c] === words[object >> 2]) {
                if (kind === Kind.entry) {
                  const dict = words[(object >> 2) + Instance.dict]! >> 2;
                  const at = (words[dict + Dict.entries]! >> 2) + cache[c + 3]!;
                  if (
                    words[at] === words[names + (word >> 8)] &&
                    cache[c + 3]! < BLOCK_ITEMS + 1 + (words[dict + Dict.fill]! >> 1) * 3
                  ) {
                    words[sp - 1] = words[at + 1]!;
                    continue;
                  }
                } else if (kind === Kind.value) {
                  words[sp - 1] = cache[c + 3]!;
                  continue;
                } else if (kind === Kind.getter) {
                  vm.frame = fp << 2;
                  vm.pc = pc;
                  result = callFunction(vm, cache[c + 3]!, sp - 1, 1, 0);
                  base = sp - 1;
                  if (result === FRAME_PUSHED) {
                    callee = 0;
                    break;
                  }
                  words[sp - 1] = result;
                  continue;
                }
              } else if (kind === Kind.classEntry && cache[c] === object) {
                const dict = words[(object >> 2) + Class.dict]! >> 2;
                const at = (words[dict + Dict.entries]! >> 2) + cache[c + 3]!;
                if (
                  words[at] === words[names + (word >> 8)] &&
                  cache[c + 3]! < BLOCK_ITEMS + 1 + (words[dict + Dict.fill]! >> 1) * 3
                ) {
                  words[sp - 1] = words[at + 1]!;
                  continue;
                }
              }
            }
            vm.frame = fp << 2;
            vm.pc = pc;
            const name = words[names + (word >> 8)]!;
            result = loadAttribute(vm, object, name);
            if (result === FRAME_PUSHED) {
              cacheLoad(vm, c, object, name, 0);
              callee = 0;
              base = sp - 1;
              break;
            }
            words[sp - 1] = result;
            cacheLoad(vm, c, object, name, result);
            continue;
          }
          case 26: {
            // LOAD_METHOD
            const object = words[sp - 1]!;
            const c = pc << 2;
            const cls = (object & 1) === 1 ? Cls.int : words[object >> 2]!;
            if (cache[c] === cls && cache[c + 1] === words[Header.typeVersion]) {
              if (cache[c + 2] === Kind.method) {
                words[sp - 1] = cache[c + 3]!;
                words[sp++] = object;
                continue;
              }
              // A module's function.
              const dict = words[(object >> 2) + Instance.dict]! >> 2;
              const at = (words[dict + Dict.entries]! >> 2) + cache[c + 3]!;
              if (
                words[at] === words[names + (word >> 8)] &&
                cache[c + 3]! < BLOCK_ITEMS + 1 + (words[dict + Dict.fill]! >> 1) * 3
              ) {
                words[sp - 1] = words[at + 1]!;
                words[sp++] = NULL;
                continue;
              }
            }
            const name = words[names + (word >> 8)]!;
            const method = cacheMethod(vm, c, object, cls, name);
            if (method !== 0) {
              words[sp - 1] = method;
              words[sp++] = object;
              continue;
            }
            vm.frame = fp << 2;
            vm.pc = pc;
            result = loadAttribute(vm, object, name);
            if (result === FRAME_PUSHED) {
              // The attribute comes first, then NULL goes on top of it.
              words[(vm.pushed >> 2) + Frame.flags] =
                words[(vm.pushed >> 2) + Frame.flags]! | (FrameFlag.method << 1);
              callee = 0;
              base = sp - 1;
              break;
            }
            words[sp - 1] = result;
            words[sp++] = NULL;
            continue;
          }
          case 24: {
            // STORE_ATTR
            const object = words[sp - 1]!;
            const value = words[sp - 2]!;
            const c = pc << 2;
            if (
              (object & 1) === 0 &&
              cache[c] === words[object >> 2] &&
              cache[c + 1] === words[Header.typeVersion]
            ) {
              const dict = words[(object >> 2) + Instance.dict]!;
              const d = dict >> 2;
              const at = (words[d + Dict.entries]! >> 2) + cache[c + 3]!;
              if (
                words[at] === words[names + (word >> 8)] &&
                cache[c + 3]! < BLOCK_ITEMS + 1 + (words[d + Dict.fill]! >> 1) * 3
              ) {
                words[at + 1] = value;
              } else dictSetName(vm, dict, words[names + (word >> 8)]!, value);
              if ((recording & Record.variables) !== 0) recordAttribute(vm, fp, pc, object, word >> 8, value);
              sp -= 2;
              continue;
            }
            vm.frame = fp << 2;
            vm.pc = pc;
            const name = words[names + (word >> 8)]!;
            result = storeAttribute(vm, object, name, value);
            if (result === FRAME_PUSHED) {
              words[(vm.pushed >> 2) + Frame.flags] =
                words[(vm.pushed >> 2) + Frame.flags]! | (FrameFlag.discard << 1);
              callee = 0;
              base = sp - 2;
              break;
            }
            if ((recording & Record.variables) !== 0) recordAttribute(vm, fp, pc, object, word >> 8, value);
            sp -= 2;
            cacheStore(vm, c, object, name);
            continue;
          }
          case 25: {
            // DELETE_ATTR
            vm.frame = fp << 2;
            vm.pc = pc;
            result = storeAttribute(vm, words[sp - 1]!, words[names + (word >> 8)]!, NULL);
            if (result === FRAME_PUSHED) {
              words[(vm.pushed >> 2) + Frame.flags] =
                words[(vm.pushed >> 2) + Frame.flags]! | (FrameFlag.discard << 1);
              callee = 0;
              base = sp - 1;
              break;
            }
            sp--;
            continue;
          }
          case 27: {
            // LOAD_SUPER
            const object = vm.alloc(Cls.super, 6 * WORD);
            const at = object >> 2;
            words[at + Super.cls] = words[sp - 2]!;
            words[at + Super.self] = words[sp - 1]!;
            words[at + Super.selfClass] = vm.superClass(words[sp - 2]!, words[sp - 1]!);
            sp--;
            words[sp - 1] = object;
            continue;
          }

          // --- Operators --------------------------------------------------------------------------------------------
          case 28: // BINARY_OP
          case 29: {
            // INPLACE_OP
            const a = words[sp - 2]!;
            const b = words[sp - 1]!;
            if ((a & b & 1) === 1) {
              switch (word >> 8) {
                case 0: {
                  const sum = a + b - 1;
                  if (sum === (sum | 0)) {
                    words[--sp - 1] = sum;
                    continue;
                  }
                  result = makeInt(vm, (a >> 1) + (b >> 1));
                  words[--sp - 1] = result;
                  continue;
                }
                case 1: {
                  const difference = a - b + 1;
                  if (difference === (difference | 0)) {
                    words[--sp - 1] = difference;
                    continue;
                  }
                  result = makeInt(vm, (a >> 1) - (b >> 1));
                  words[--sp - 1] = result;
                  continue;
                }
                case 2: {
                  const product = (a >> 1) * (b - 1) + 1;
                  if (product === (product | 0)) {
                    words[--sp - 1] = product;
                    continue;
                  }
                  break;
                }
                case 3:
                  if (b !== 1) {
                    const quotient = (a >> 1) / (b >> 1);
                    result = vm.alloc(Cls.float, 4 * WORD);
                    doubles[(result >> 3) + 1] = quotient;
                    words[--sp - 1] = result;
                    continue;
                  }
                  break;
                case 4:
                  if (b > 1) {
                    words[--sp - 1] = (Math.floor((a >> 1) / (b >> 1)) << 1) | 1;
                    continue;
                  }
                  break;
                case 5:
                  if (b !== 1) {
                    const y = b >> 1;
                    let rest = ((a >> 1) % y) | 0;
                    if (rest !== 0 && (rest ^ y) < 0) rest = (rest + y) | 0;
                    words[--sp - 1] = (rest << 1) | 1;
                    continue;
                  }
                  break;
                case 7:
                  if (b >= 1 && b < 61) {
                    const shifted = (a >> 1) * 2 ** (b >> 1);
                    if (shifted >= -0x40000000 && shifted < 0x40000000) {
                      words[--sp - 1] = (shifted << 1) | 1;
                      continue;
                    }
                  }
                  break;
                case 8:
                  if (b >= 1) {
                    words[--sp - 1] = (((a >> 1) >> Math.min(b >> 1, 31)) << 1) | 1;
                    continue;
                  }
                  break;
                case 9:
                  words[--sp - 1] = a & b;
                  continue;
                case 10:
                  words[--sp - 1] = a | b;
                  continue;
                case 11:
                  words[--sp - 1] = (a ^ b) | 1;
                  continue;
              }
            } else {
              const ca = (a & 1) === 1 ? Cls.int : words[a >> 2]!;
              const cb = (b & 1) === 1 ? Cls.int : words[b >> 2]!;
              if (ca === Cls.float && cb === Cls.float && word >> 8 < 3) {
                const x = doubles[(a >> 3) + 1]!;
                const y = doubles[(b >> 3) + 1]!;
                result = vm.alloc(Cls.float, 4 * WORD);
                doubles[(result >> 3) + 1] = word >> 8 === 0 ? x + y : word >> 8 === 1 ? x - y : x * y;
                words[--sp - 1] = result;
                continue;
              }
            }
            vm.frame = fp << 2;
            vm.pc = pc;
            result =
              (word & 0xff) === Op.BINARY_OP ? binary(vm, word >> 8, a, b) : inplace(vm, word >> 8, a, b);
            words[--sp - 1] = result;
            continue;
          }
          case 30: // UNARY_OP
            words[sp - 1] = unary(vm, word >> 8, words[sp - 1]!);
            continue;
          case 31: {
            // COMPARE_OP
            const a = words[sp - 2]!;
            const b = words[sp - 1]!;
            if ((a & b & 1) === 1) {
              let yes: boolean;
              switch (word >> 8) {
                case 0:
                  yes = a < b;
                  break;
                case 1:
                  yes = a <= b;
                  break;
                case 2:
                  yes = a === b;
                  break;
                case 3:
                  yes = a !== b;
                  break;
                case 4:
                  yes = a > b;
                  break;
                default:
                  yes = a >= b;
              }
              words[--sp - 1] = yes ? TRUE : FALSE;
              continue;
            }
            result = compare(vm, word >> 8, a, b);
            words[--sp - 1] = result;
            continue;
          }
          case 100: // COMPARE_JUMP_IF_FALSE
          case 101: {
            // COMPARE_JUMP_IF_TRUE
            const a = words[sp - 2]!;
            const b = words[sp - 1]!;
            const operand = word >> 8;
            let yes: boolean;
            if ((a & b & 1) === 1) {
              switch (operand & 15) {
                case 0:
                  yes = a < b;
                  break;
                case 1:
                  yes = a <= b;
                  break;
                case 2:
                  yes = a === b;
                  break;
                case 3:
                  yes = a !== b;
                  break;
                case 4:
                  yes = a > b;
                  break;
                default:
                  yes = a >= b;
              }
            } else yes = truth(vm, compare(vm, operand & 15, a, b));
            sp -= 2;
            if (yes === ((word & 0xff) === Op.COMPARE_JUMP_IF_TRUE)) pc += operand >> 4;
            continue;
          }
          case 32: // IS_OP
            sp--;
            words[sp - 1] = bool((words[sp - 1] === words[sp]) === (word >> 8 === 0));
            continue;
          case 33: // CONTAINS_OP
            result = bool(contains(vm, words[sp - 1]!, words[sp - 2]!) === (word >> 8 === 0));
            words[--sp - 1] = result;
            continue;
          case 34: {
            // BINARY_SUBSCR
            const container = words[sp - 2]!;
            const key = words[sp - 1]!;
            if ((container & 1) === 0) {
              const cls = words[container >> 2]!;
              if (cls === Cls.list) {
                if ((key & 1) === 1) {
                  const count = words[(container >> 2) + List.length]! >> 1;
                  let index = key >> 1;
                  if (index < 0) index += count;
                  if (index >= 0 && index < count) {
                    words[--sp - 1] =
                      words[(words[(container >> 2) + List.items]! >> 2) + BLOCK_ITEMS + index]!;
                    continue;
                  }
                }
              } else if (cls === Cls.dict) {
                result = dictGet(vm, container, key);
                if (result !== 0) {
                  words[--sp - 1] = result;
                  continue;
                }
              } else if (cls === Cls.tuple && (key & 1) === 1) {
                const count = words[(container >> 2) + Tuple.length]! >> 1;
                let index = key >> 1;
                if (index < 0) index += count;
                if (index >= 0 && index < count) {
                  words[--sp - 1] = words[(container >> 2) + Tuple.items + index]!;
                  continue;
                }
              }
            }
            result = getItem(vm, container, key);
            words[--sp - 1] = result;
            continue;
          }
          case 35: {
            // STORE_SUBSCR
            const container = words[sp - 2]!;
            const key = words[sp - 1]!;
            if ((container & 1) === 0) {
              const cls = words[container >> 2]!;
              if (cls === Cls.list && (key & 1) === 1) {
                const count = words[(container >> 2) + List.length]! >> 1;
                let index = key >> 1;
                if (index < 0) index += count;
                if (index >= 0 && index < count) {
                  words[(words[(container >> 2) + List.items]! >> 2) + BLOCK_ITEMS + index] = words[sp - 3]!;
                  sp -= 3;
                  continue;
                }
              } else if (cls === Cls.dict) {
                dictSet(vm, container, key, words[sp - 3]!);
                sp -= 3;
                continue;
              }
            }
            setItem(vm, container, key, words[sp - 3]!);
            sp -= 3;
            continue;
          }
          case 36: // DELETE_SUBSCR
            deleteItem(vm, words[sp - 2]!, words[sp - 1]!);
            sp -= 2;
            continue;
          case 37: {
            // BUILD_SLICE
            const count = word >> 8;
            result = makeSlice(
              vm,
              words[sp - count]!,
              words[sp - count + 1]!,
              count === 3 ? words[sp - 1]! : NONE,
            );
            sp -= count;
            words[sp++] = result;
            continue;
          }

          // --- Jumps ------------------------------------------------------------------------------------------------
          case 38: // JUMP
            pc += word >> 8;
            continue;
          case 39: // JUMP_BACK
            pc += word >> 8;
            vm.budget += word >> 8;
            if (vm.budget <= 0 || vm.interrupt) {
              words[fp + Frame.pc] = small(pc);
              words[fp + Frame.top] = small(sp - fp);
              words[th + Thread.frame] = fp << 2;
              words[th + Thread.depth] = small(depth);
              if (vm.interrupt) {
                vm.tidy();
                watching = words[Header.watching] !== 0;
                checked = fine || stepping || watching;
                fp = words[th + Thread.frame]! >> 2;
                pc = words[fp + Frame.pc]! >> 1;
                sp = fp + (words[fp + Frame.top]! >> 1);
                depth = words[th + Thread.depth]! >> 1;
              }
              if (vm.budget <= 0) return Reason.budget;
            }
            continue;
          case 40: {
            // POP_JUMP_IF_TRUE
            const value = words[sp - 1]!;
            if (value === TRUE || (value !== FALSE && truth(vm, value))) pc += word >> 8;
            sp--;
            continue;
          }
          case 41: {
            // POP_JUMP_IF_FALSE
            const value = words[sp - 1]!;
            if (value === FALSE || (value !== TRUE && !truth(vm, value))) pc += word >> 8;
            sp--;
            continue;
          }
          case 42: // POP_JUMP_IF_NONE
            if (words[--sp] === NONE) pc += word >> 8;
            continue;
          case 43: // POP_JUMP_IF_NOT_NONE
            if (words[--sp] !== NONE) pc += word >> 8;
            continue;
          case 44: // JUMP_IF_TRUE_OR_POP
            if (truth(vm, words[sp - 1]!)) pc += word >> 8;
            else sp--;
            continue;
          case 45: // JUMP_IF_FALSE_OR_POP
            if (truth(vm, words[sp - 1]!)) sp--;
            else pc += word >> 8;
            continue;

          // --- Iteration --------------------------------------------------------------------------------------------
          case 46: {
            // GET_ITER
            const value = words[sp - 1]!;
            const cls = vm.classOf(value);
            if (cls === Cls.generator) continue;
            words[sp - 1] = getIter(vm, value);
            continue;
          }
          case 47: {
            // FOR_ITER
            const iterator = words[sp - 1]!;
            const at = iterator >> 2;
            const cls = words[at]!;
            if (cls === Cls.range_iterator) {
              const value = words[at + It.extra]!;
              if (words[at + It.source] !== 0 && value !== 0) {
                const index = words[at + It.index]!;
                if (index < words[at + It.extra2]!) {
                  words[at + It.index] = index + 2;
                  // One past the last number may not fit, but is never looked at.
                  words[at + It.extra] = value + words[(words[at + It.source]! >> 2) + Range.step]! - 1;
                  words[sp++] = value;
                  continue;
                }
              }
            } else if (cls === Cls.list_iterator) {
              const list = words[at + It.source]! >> 2;
              const index = words[at + It.index]!;
              if (list !== 0 && index < words[list + List.length]!) {
                words[at + It.index] = index + 2;
                words[sp++] = words[(words[list + List.items]! >> 2) + BLOCK_ITEMS + (index >> 1)]!;
                continue;
              }
            } else if (cls === Cls.generator) {
              vm.frame = fp << 2;
              vm.pc = pc;
              result = beginSend(vm, iterator, NONE);
              if (result === FRAME_PUSHED) {
                callee = 0;
                base = sp;
                break;
              }
              // A generator that has ended.
              sp--;
              pc += word >> 8;
              continue;
            }
            const item = iterNext(vm, iterator);
            if (item === 0) {
              sp--;
              pc += word >> 8;
            } else words[sp++] = item;
            continue;
          }
          case 48: {
            // UNPACK_SEQUENCE
            const count = word >> 8;
            const value = words[sp - 1]!;
            if (
              (value & 1) === 0 &&
              words[value >> 2] === Cls.tuple &&
              words[(value >> 2) + Tuple.length] === small(count)
            ) {
              const items = (value >> 2) + Tuple.items;
              sp--;
              for (let i = count - 1; i >= 0; i--) words[sp++] = words[items + i]!;
              continue;
            }
            unpackSequence(vm, value, count, sp - 1);
            sp += count - 1;
            continue;
          }
          case 49: // UNPACK_EX
            sp = unpackExtended(vm, words[sp - 1]!, (word >> 8) & 0xfff, (word >> 20) & 0xfff, sp - 1);
            continue;

          // --- Building ---------------------------------------------------------------------------------------------
          case 50: {
            // BUILD_TUPLE
            const count = word >> 8;
            result = tupleFromWords(vm, sp - count, count);
            sp -= count;
            words[sp++] = result;
            continue;
          }
          case 51: {
            // BUILD_LIST
            const count = word >> 8;
            result = listFromWords(vm, sp - count, count);
            sp -= count;
            words[sp++] = result;
            continue;
          }
          case 52: {
            // BUILD_SET
            const count = word >> 8;
            result = newSet(vm, Cls.set);
            for (let i = sp - count; i < sp; i++) setAdd(vm, result, words[i]!);
            sp -= count;
            words[sp++] = result;
            continue;
          }
          case 53: {
            // BUILD_MAP
            const count = word >> 8;
            result = newDict(vm, count);
            for (let i = sp - 2 * count; i < sp; i += 2) dictSet(vm, result, words[i]!, words[i + 1]!);
            sp -= 2 * count;
            words[sp++] = result;
            continue;
          }
          case 54: {
            // BUILD_STRING
            const count = word >> 8;
            result = joinStrings(vm, sp - count, count);
            sp -= count;
            words[sp++] = result;
            continue;
          }
          case 55: // LIST_APPEND
            listAppend(vm, words[sp - 1 - (word >> 8)]!, words[sp - 1]!);
            sp--;
            continue;
          case 56: // SET_ADD
            setAdd(vm, words[sp - 1 - (word >> 8)]!, words[sp - 1]!);
            sp--;
            continue;
          case 57: // MAP_ADD
            dictSet(vm, words[sp - 2 - (word >> 8)]!, words[sp - 2]!, words[sp - 1]!);
            sp -= 2;
            continue;
          case 58: // LIST_EXTEND
            checkStarred(vm, words[sp - 1]!, code[pc + 1]! & 0xff, words[sp - 2]!, words[sp - 3]!);
            extendList(vm, words[sp - 1 - (word >> 8)]!, words[sp - 1]!);
            sp--;
            continue;
          case 59: // SET_UPDATE
            setUpdate(vm, words[sp - 1 - (word >> 8)]!, words[sp - 1]!);
            sp--;
            continue;
          case 60: // DICT_UPDATE
            if (vm.classOf(words[sp - 1]!) !== Cls.dict) throw NEEDS_PYTHON_SIGNAL;
            dictUpdate(vm, words[sp - 1 - (word >> 8)]!, words[sp - 1]!);
            sp--;
            continue;
          case 61: // DICT_MERGE
            if (vm.classOf(words[sp - 1]!) !== Cls.dict) {
              checkMapping(vm, words[sp - 1]!, words[sp - 3 - (word >> 8)]!);
              throw NEEDS_PYTHON_SIGNAL;
            }
            mergeKeywords(vm, words[sp - 1 - (word >> 8)]!, words[sp - 1]!, words[sp - 3 - (word >> 8)]!);
            sp--;
            continue;
          case 62: {
            // LIST_TO_TUPLE
            const list = words[sp - 1]! >> 2;
            words[sp - 1] = tupleFromWords(
              vm,
              (words[list + List.items]! >> 2) + BLOCK_ITEMS,
              words[list + List.length]! >> 1,
            );
            continue;
          }
          case 63: {
            // FORMAT_VALUE
            const how = word >> 8;
            const spec = (how & 4) !== 0 ? words[sp - 1]! : 0;
            const at = spec === 0 ? sp - 1 : sp - 2;
            result = formatValue(vm, words[at]!, how & 3, spec);
            words[at] = result;
            sp = at + 1;
            continue;
          }

          // --- Calls ------------------------------------------------------------------------------------------------
          case 64: {
            // CALL
            argc = word >> 8;
            base = sp - argc - 1;
            callee = words[base]!;
            break;
          }
          case 65: {
            // CALL_METHOD
            argc = word >> 8;
            base = sp - argc - 2;
            callee = words[base]!;
            if (words[base + 1] !== NULL) {
              argc++;
              // A native method found through the object's class: no need to check its receiver.
              if (words[callee >> 2] === Cls.method_descriptor) {
                const index = words[(callee >> 2) + Native.index]! >> 1;
                const definition = natives[index] as NativeDefinition;
                if (
                  argc >= definition.min &&
                  argc <= definition.max &&
                  definition.keywords === undefined &&
                  definition.keywordOnly === undefined &&
                  definition.varKeywords !== true
                ) {
                  vm.frame = fp << 2;
                  vm.pc = pc;
                  result = definition.run(vm, sp - argc, argc);
                  if ((result & 7) === 0 || (result & 1) === 1) {
                    vm.budget -= NATIVE_CALL_COST;
                    sp = base;
                    words[sp++] = result;
                    if (vm.budget > 0 && !vm.interrupt) continue;
                    callee = DONE;
                    break;
                  }
                  if (result === NEEDS_PYTHON) throw NEEDS_PYTHON_SIGNAL;
                  callee = 0;
                  break;
                }
              }
            }
            break;
          }
          case 66: {
            // CALL_KW
            vm.frame = fp << 2;
            vm.pc = pc;
            const count = word >> 8;
            base = sp - count - 2;
            result = call(vm, words[base]!, base + 1, count, words[sp - 1]!);
            callee = 0;
            break;
          }
          case 67: {
            // CALL_EX
            vm.frame = fp << 2;
            vm.pc = pc;
            const keywords = (word >> 8) & 1;
            base = sp - 2 - keywords;
            result = callSpread(vm, words[base]!, words[base + 1]!, keywords === 1 ? words[base + 2]! : 0);
            callee = 0;
            break;
          }
          case 68: {
            // MAKE_FUNCTION
            const flags = word >> 8;
            sp = makeFunction(vm, fp, flags, sp);
            continue;
          }
          case 69: {
            // RETURN_VALUE
            if ((recording & Record.hooks) !== 0 && isToBeTold(vm, fp, pc, Hook.return)) {
              words[fp + Frame.pc] = small(pc - 1);
              words[fp + Frame.top] = small(sp - fp);
              words[th + Thread.frame] = fp << 2;
              words[th + Thread.depth] = small(depth);
              tell(vm, Hook.return, words[sp - 1]!);
              fp = words[th + Thread.frame]! >> 2;
              pc = words[fp + Frame.pc]! >> 1;
              sp = fp + (words[fp + Frame.top]! >> 1);
              depth = words[th + Thread.depth]! >> 1;
              continue;
            }
            const value = words[--sp]!;
            const flags = words[fp + Frame.flags]!;
            if (recording !== 0) recordReturn(vm, fp, pc, depth);
            if (flags === 1) {
              const back = words[fp + Frame.back]! >> 2;
              const size = words[fp + 1]!;
              if (size <= 512) {
                const list = Header.freeLists + (size >> 3);
                words[fp] = 0;
                words[fp + 2] = words[list]!;
                words[list] = fp << 2;
              } else vm.free(fp << 2);
              fp = back;
              pc = words[fp + Frame.pc]! >> 1;
              sp = fp + (words[fp + Frame.top]! >> 1);
              words[sp++] = value;
              depth--;
              continue;
            }
            // The unusual ways to return.
            const kind = flags >> 1;
            let answer = value;
            const back = words[fp + Frame.back]!;
            if ((kind & FrameFlag.base) !== 0) {
              words[th + Thread.result] = value;
              words[th + Thread.frame] = 0;
              words[th + Thread.depth] = small(0);
              dropFrame(vm, fp << 2);
              return Reason.ended;
            }
            if ((kind & FrameFlag.construct) !== 0) {
              if (value !== NONE) vm.badInit(value);
              answer = words[fp + Frame.owner]!;
            }
            if ((kind & FrameFlag.invert) !== 0) answer = value === TRUE ? FALSE : TRUE;
            const generator = (kind & FrameFlag.generator) === 0 ? 0 : words[fp + Frame.owner]!;
            if ((kind & FrameFlag.kept) !== 0) words[fp + Frame.pc] = small(pc);
            if (generator !== 0) finishGenerator(vm, fp << 2);
            else dropFrame(vm, fp << 2);
            fp = back >> 2;
            pc = words[fp + Frame.pc]! >> 1;
            sp = fp + (words[fp + Frame.top]! >> 1);
            depth--;
            if (generator !== 0) {
              if (words[generator >> 2] === Cls.async_generator) {
                vm.raiseObject(newBareException(vm, Cls.StopAsyncIteration));
              }
              const at = code[pc - 1]!;
              switch (decodeOp(at)) {
                case 47: // FOR_ITER
                  sp--;
                  pc += at >> 8;
                  continue;
                case 74: // SEND
                  words[sp++] = answer;
                  pc += at >> 8;
                  continue;
              }
              vm.stopIteration(answer);
            }
            if ((kind & FrameFlag.raise) !== 0) {
              const count = code[pc - 1]! >> 8;
              vm.frame = fp << 2;
              vm.pc = pc;
              result = raiseMade(vm, sp - count, count, answer);
              if (result !== FRAME_PUSHED) vm.raiseObject(result);
              words[(vm.pushed >> 2) + Frame.flags] =
                words[(vm.pushed >> 2) + Frame.flags]! | (FrameFlag.raise << 1);
              base = sp;
              callee = 0;
              break;
            }
            if ((kind & FrameFlag.pair) !== 0) {
              const match = words[(answer >> 2) + Tuple.items + 1]!;
              if ((code[pc - 1]! & 0xff) !== Op.CHECK_EG_MATCH) {
                // `with`: the exit method takes the manager's place.
                words[sp - 1] = words[(answer >> 2) + Tuple.items]!;
                words[sp++] = match;
                continue;
              }
              words[sp++] = words[(answer >> 2) + Tuple.items]!;
              words[sp++] = match;
              // `except*` handles what it has matched.
              if (match !== NONE) words[fp + Frame.handled] = match;
              continue;
            }
            if ((kind & FrameFlag.discard) !== 0) continue;
            if ((kind & FrameFlag.jump) !== 0) {
              const at = code[pc - 1]!;
              const yes = answer === TRUE || (answer !== FALSE && truth(vm, answer));
              switch (decodeOp(at)) {
                case 100: // COMPARE_JUMP_IF_FALSE
                  if (!yes) pc += at >> 12;
                  break;
                case 101: // COMPARE_JUMP_IF_TRUE
                  if (yes) pc += at >> 12;
                  break;
                case 41: // POP_JUMP_IF_FALSE
                  if (!yes) pc += at >> 8;
                  break;
                case 40: // POP_JUMP_IF_TRUE
                  if (yes) pc += at >> 8;
                  break;
                case 45: // JUMP_IF_FALSE_OR_POP
                  if (yes) sp--;
                  else pc += at >> 8;
                  break;
                case 44: // JUMP_IF_TRUE_OR_POP
                  if (yes) pc += at >> 8;
                  else sp--;
                  break;
              }
              continue;
            }
            words[sp++] = answer;
            if ((kind & FrameFlag.method) !== 0) words[sp++] = NULL;
            continue;
          }
          case 70: // LOAD_BUILD_CLASS
            words[sp++] = vm.operator(Operator.build_class);
            continue;

          // --- Generators and coroutines ------------------------------------------------------------------------------
          case 71: {
            // YIELD_VALUE
            if ((recording & Record.hooks) !== 0 && isToBeTold(vm, fp, pc, Hook.return)) {
              words[fp + Frame.pc] = small(pc - 1);
              words[fp + Frame.top] = small(sp - fp);
              words[th + Thread.frame] = fp << 2;
              words[th + Thread.depth] = small(depth);
              tell(vm, Hook.return, words[sp - 1]!);
              fp = words[th + Thread.frame]! >> 2;
              pc = words[fp + Frame.pc]! >> 1;
              sp = fp + (words[fp + Frame.top]! >> 1);
              depth = words[th + Thread.depth]! >> 1;
              continue;
            }
            const value = words[--sp]!;
            words[fp + Frame.pc] = small(pc);
            words[fp + Frame.top] = small(sp - fp);
            const back = words[fp + Frame.back]! >> 2;
            words[fp + Frame.back] = 0;
            const generator = words[fp + Frame.owner]!;
            if (recording !== 0) recordReturn(vm, fp, pc, depth);
            suspend(vm, generator);
            fp = back;
            pc = words[fp + Frame.pc]! >> 1;
            sp = fp + (words[fp + Frame.top]! >> 1);
            depth--;
            if (word >> 8 === 0 && words[generator >> 2] === Cls.async_generator) {
              // An item of an async generator is what awaiting its next step answers.
              endStep(vm, generator);
              const at = code[pc - 1]!;
              if (decodeOp(at) !== Op.SEND) vm.stopIteration(value);
              pc += at >> 8;
            }
            words[sp++] = value;
            continue;
          }
          case 72: // GET_YIELD_FROM_ITER
            words[sp - 1] = delegateIterator(vm, words[sp - 1]!);
            continue;
          case 73: {
            // GET_AWAITABLE
            vm.frame = fp << 2;
            vm.pc = pc;
            result = awaitable(vm, words[sp - 1]!);
            if (result === FRAME_PUSHED) {
              callee = 0;
              base = sp - 1;
              break;
            }
            words[sp - 1] = result;
            continue;
          }
          case 74: {
            // SEND
            vm.frame = fp << 2;
            vm.pc = pc;
            const receiver = words[sp - 2]!;
            result = beginSend(vm, receiver, words[sp - 1]!);
            if (result === FRAME_PUSHED) {
              callee = 0;
              base = sp - 1;
              break;
            }
            if (result === 0) {
              // The receiver has returned at once; its value is in vm.returned.
              words[sp - 1] = vm.returned;
              pc += word >> 8;
              continue;
            }
            words[sp - 1] = result;
            continue;
          }
          case 75: // END_SEND
            words[sp - 2] = words[sp - 1]!;
            sp--;
            continue;
          case 76: // GET_AITER
          case 77: {
            // GET_ANEXT
            vm.frame = fp << 2;
            vm.pc = pc;
            const isNext = (word & 0xff) === Op.GET_ANEXT;
            words[sp] = words[sp - 1]!;
            result = callOperator(vm, isNext ? Operator.async_next : Operator.async_iter, sp, 1);
            callee = 0;
            base = isNext ? sp : sp - 1;
            break;
          }
          case 78: // END_ASYNC_FOR
            if (exceptionMatches(vm, words[sp - 1]!, Cls.StopAsyncIteration)) {
              sp -= 2;
              continue;
            }
            vm.reraise(words[sp - 1]!);
            continue;

          // --- Exceptions ---------------------------------------------------------------------------------------------
          case 79: {
            // RAISE
            vm.frame = fp << 2;
            vm.pc = pc;
            const count = word >> 8;
            if (count === 0) vm.reraiseHandled(fp << 2);
            result = prepareRaise(vm, sp - count, count);
            if (result === FRAME_PUSHED) {
              // A class with its own __init__: what the call makes takes its place.
              words[(vm.pushed >> 2) + Frame.flags] =
                words[(vm.pushed >> 2) + Frame.flags]! | (FrameFlag.raise << 1);
              base = sp;
              callee = 0;
              break;
            }
            vm.raiseObject(result);
            continue;
          }
          case 80: // RERAISE
            vm.reraise(words[sp - 1]!);
            continue;
          case 81: {
            // PUSH_EXC_INFO
            const exception = words[sp - 1]!;
            const handled = words[fp + Frame.handled]!;
            words[sp - 1] = handled === 0 ? NONE : handled;
            words[sp++] = exception;
            words[fp + Frame.handled] = exception;
            continue;
          }
          case 82: {
            // POP_EXCEPT
            const previous = words[--sp]!;
            words[fp + Frame.handled] = previous === NONE ? 0 : previous;
            continue;
          }
          case 83: // CHECK_EXC_MATCH
            words[sp - 1] = bool(exceptionMatches(vm, words[sp - 2]!, words[sp - 1]!));
            continue;
          case 84: {
            // CHECK_EG_MATCH
            vm.frame = fp << 2;
            vm.pc = pc;
            result = callOperator(vm, Operator.group_match, sp - 2, 2);
            words[(vm.pushed >> 2) + Frame.flags] =
              words[(vm.pushed >> 2) + Frame.flags]! | (FrameFlag.pair << 1);
            callee = 0;
            base = sp - 2;
            break;
          }
          case 102: {
            // PREP_RERAISE_STAR
            vm.frame = fp << 2;
            vm.pc = pc;
            result = callOperator(vm, Operator.prepare_reraise_star, sp - 2, 2);
            callee = 0;
            base = sp - 2;
            break;
          }
          case 103: {
            // DROP_RESULT
            const value = words[--sp]!;
            if ((value & 1) !== 0 || words[value >> 2] !== Cls.coroutine || hasBegun(vm, value)) continue;
            vm.frame = fp << 2;
            vm.pc = pc;
            result = callOperator(vm, Operator.never_awaited, sp, 1);
            words[(vm.pushed >> 2) + Frame.flags] =
              words[(vm.pushed >> 2) + Frame.flags]! | (FrameFlag.discard << 1);
            callee = 0;
            base = sp;
            break;
          }
          case 85: {
            // BEFORE_WITH
            vm.frame = fp << 2;
            vm.pc = pc;
            result = enterContext(vm, sp, false);
            base = sp;
            callee = 0;
            break;
          }
          case 86: {
            // BEFORE_ASYNC_WITH
            vm.frame = fp << 2;
            vm.pc = pc;
            result = enterContext(vm, sp, true);
            base = sp;
            callee = 0;
            break;
          }
          case 87: {
            // WITH_EXCEPT_START
            vm.frame = fp << 2;
            vm.pc = pc;
            const exception = words[sp - 1]!;
            words[sp + 1] = vm.classOf(exception);
            words[sp + 2] = exception;
            words[sp + 3] = vm.tracebackOf(exception);
            result = call(vm, words[sp - 3]!, sp + 1, 3, 0);
            base = sp;
            callee = 0;
            break;
          }
          case 88: // LOAD_ASSERTION_ERROR
            words[sp++] = Cls.AssertionError;
            continue;

          // --- Imports ------------------------------------------------------------------------------------------------
          case 89: {
            // IMPORT_NAME
            vm.frame = fp << 2;
            vm.pc = pc;
            result = importName(vm, fp, words[names + (word >> 8)]!, words[sp - 1]!, words[sp - 2]!);
            base = sp - 2;
            callee = 0;
            break;
          }
          case 90: {
            // IMPORT_FROM
            vm.frame = fp << 2;
            vm.pc = pc;
            result = importFrom(vm, words[sp - 1]!, words[names + (word >> 8)]!);
            base = sp;
            callee = 0;
            break;
          }
          case 91: // IMPORT_STAR
            importStar(vm, words[sp - 1]!, words[fp + Frame.locals]! || words[fp + Frame.globals]!);
            sp--;
            continue;

          // --- Pattern matching ---------------------------------------------------------------------------------------
          case 92: // MATCH_SEQUENCE
            words[sp] = bool(isSequence(vm, words[sp - 1]!));
            sp++;
            continue;
          case 93: // MATCH_MAPPING
            words[sp] = bool(isMapping(vm, words[sp - 1]!));
            sp++;
            continue;
          case 94: // MATCH_KEYS
            words[sp] = matchKeys(vm, words[sp - 2]!, words[sp - 1]!);
            sp++;
            continue;
          case 95: // MATCH_CLASS
            vm.frame = fp << 2;
            vm.pc = pc;
            result = matchClass(vm, words[sp - 3]!, words[sp - 2]!, words[sp - 1]!, word >> 8);
            sp -= 2;
            words[sp - 1] = result;
            continue;
          case 96: // GET_LEN
            words[sp] = small(length(vm, words[sp - 1]!));
            sp++;
            continue;
          default:
            vm.raise(Cls.SystemError, `unknown opcode ${word & 0xff}`);
        }

        // --- A call -------------------------------------------------------------------------------------------------
        // callee 0: `result` is what has come of it. DONE: only the switch point is left. (A negative integer is odd.)
        if (callee > 0 || (callee & 1) === 1) {
          if ((callee & 1) === 0) {
            const f = callee >> 2;
            const cls = words[f]!;
            if (cls === Cls.function || cls === Cls['<c function>']) {
              const c = (words[f + FunctionObject.code]! >> 1) * CODE_STRIDE;
              if (
                codes[c + CodeField.simple] === 1 &&
                codes[c + CodeField.argCount] === argc &&
                depth < limit
              ) {
                const bytes = codes[c + CodeField.bytes]!;
                const list = Header.freeLists + (bytes >> 3);
                let frame = bytes <= 512 ? words[list]! : 0;
                if (frame !== 0) {
                  words[list] = words[(frame >> 2) + 2]!;
                  words[frame >> 2] = Cls.frame;
                } else frame = vm.allocFrame(bytes);
                const at = frame >> 2;
                words[fp + Frame.pc] = (pc << 1) | 1;
                words[fp + Frame.top] = ((base - fp) << 1) | 1;
                words[at + Frame.back] = fp << 2;
                words[at + Frame.code] = words[f + FunctionObject.code]!;
                words[at + Frame.globals] = words[f + FunctionObject.globals]!;
                words[at + Frame.locals] = 0;
                words[at + Frame.flags] = 1;
                words[at + Frame.handled] = 0;
                words[at + Frame.function] = callee;
                words[at + Frame.owner] = 0;
                const first = sp - argc;
                const slots = at + Frame.slots;
                for (let i = 0; i < argc; i++) words[slots + i] = words[first + i]!;
                const end = at + codes[c + CodeField.stack]!;
                for (let i = slots + argc; i < end; i++) words[i] = 0;
                const free = codes[c + CodeField.free]!;
                if (free > 0) {
                  const closure = (words[f + FunctionObject.closure]! >> 2) + Tuple.items;
                  const firstFree = slots + codes[c + CodeField.firstFree]!;
                  for (let i = 0; i < free; i++) words[firstFree + i] = words[closure + i]!;
                }
                fp = at;
                pc = codes[c + CodeField.start]!;
                sp = end;
                depth++;
                if (recording !== 0) {
                  recordCall(vm, fp, pc + 1, depth);
                  if ((recording & Record.hooks) !== 0) vm.entered = vm.interrupt = true;
                }
                vm.budget -= codes[c + CodeField.cost]!;
                if (vm.budget > 0 && !vm.interrupt) continue;
                callee = DONE;
              } else {
                vm.frame = fp << 2;
                vm.pc = pc;
                result = callFunction(vm, callee, sp - argc, argc, 0);
              }
            } else if (cls === Cls.type) {
              const c = pc << 2;
              vm.frame = fp << 2;
              vm.pc = pc;
              // A plain class with `__init__` in Python: make the instance and go into it at once.
              if (cache[c] === callee && cache[c + 1] === words[Header.typeVersion]) {
                const instance = newInstance(vm, callee);
                words[sp - argc - 1] = instance;
                result = callFunction(vm, cache[c + 3]!, sp - argc - 1, argc + 1, 0);
                if (result === FRAME_PUSHED) {
                  const at = vm.pushed >> 2;
                  words[at + Frame.flags] = small(FrameFlag.construct);
                  words[at + Frame.owner] = instance;
                }
              } else {
                result = call(vm, callee, sp - argc, argc, 0);
                cacheCall(vm, c, callee);
              }
            } else {
              vm.frame = fp << 2;
              vm.pc = pc;
              if (cls === Cls.builtin_function_or_method && words[f + Native.self] === NULL) {
                result = callNative(vm, words[f + Native.index]! >> 1, sp - argc, argc, 0);
              } else result = call(vm, callee, sp - argc, argc, 0);
            }
          } else {
            vm.frame = fp << 2;
            vm.pc = pc;
            result = call(vm, callee, sp - argc, argc, 0);
          }
        }
        if (callee !== DONE) {
          if (result === FRAME_PUSHED) {
            if (depth >= limit) {
              dropFrame(vm, vm.pushed);
              vm.pushed = 0;
              vm.throwing = false;
              vm.tooDeep();
            }
            const at = vm.pushed >> 2;
            vm.pushed = 0;
            words[fp + Frame.pc] = small(pc);
            words[fp + Frame.top] = small(base - fp);
            words[(vm.throwing ? vm.pushedBase >> 2 : at) + Frame.back] = fp << 2;
            fp = at;
            pc = words[fp + Frame.pc]! >> 1;
            sp = fp + (words[fp + Frame.top]! >> 1);
            depth++;
            if (vm.throwing) {
              vm.throwing = false;
              throw RAISED;
            }
            if (recording !== 0) {
              recordCall(vm, fp, pc + 1, depth);
              if ((recording & Record.hooks) !== 0) vm.entered = vm.interrupt = true;
            }
            vm.budget -= codes[(words[fp + Frame.code]! >> 1) * CODE_STRIDE + CodeField.cost]!;
          } else if (result === SUSPEND) {
            words[fp + Frame.pc] = small(pc - 1);
            words[fp + Frame.top] = small(sp - fp);
            words[th + Thread.frame] = fp << 2;
            words[th + Thread.depth] = small(depth);
            return Reason.suspended;
          } else if (result === EXIT_PROCESS) {
            words[fp + Frame.pc] = small(pc);
            words[fp + Frame.top] = small(base - fp);
            words[th + Thread.frame] = fp << 2;
            words[th + Thread.depth] = small(depth);
            return Reason.exit;
          } else if (result === SWITCHED) {
            words[fp + Frame.pc] = small(pc);
            words[fp + Frame.top] = small(base - fp);
            words[th + Thread.frame] = fp << 2;
            words[th + Thread.depth] = small(depth);
            exchangeStacks(vm);
            fp = words[th + Thread.frame]! >> 2;
            pc = words[fp + Frame.pc]! >> 1;
            sp = fp + (words[fp + Frame.top]! >> 1);
            depth = words[th + Thread.depth]! >> 1;
            vm.budget -= NATIVE_CALL_COST;
            if (words[th + Thread.raised] !== 0) throw RAISED;
          } else {
            sp = base;
            words[sp++] = result;
            vm.budget -= NATIVE_CALL_COST;
          }
        }
        if (vm.budget <= 0 || vm.interrupt) {
          words[fp + Frame.pc] = small(pc);
          words[fp + Frame.top] = small(sp - fp);
          words[th + Thread.frame] = fp << 2;
          words[th + Thread.depth] = small(depth);
          if (vm.interrupt) {
            vm.tidy();
            watching = words[Header.watching] !== 0;
            checked = fine || stepping || watching;
            fp = words[th + Thread.frame]! >> 2;
            pc = words[fp + Frame.pc]! >> 1;
            sp = fp + (words[fp + Frame.top]! >> 1);
            depth = words[th + Thread.depth]! >> 1;
          }
          if (vm.budget <= 0) return Reason.budget;
          if (vm.grown) return Reason.grown;
        }
      }
    } catch (thrown) {
      if (thrown !== RAISED && thrown !== NEEDS_PYTHON_SIGNAL && hostLimit(thrown) === null) throw thrown;
      signal = thrown;
    }
  }
}
