import { Op, pair } from '../program/opcodes.ts';
import { measure, placeLabels } from './assemble.ts';
import { type Instruction, type Item, isInstruction, isLabel } from './instructions.ts';
import type { Pools } from './pools.ts';

/** The largest number that fits one half of a paired operand. */
const MAX_HALF = 0xfff;

/**
 * Makes code shorter without changing what it does: jumps to jumps, code that nothing reaches, swaps by tuple, and the
 * superinstructions of the opcode table.
 */
export function optimise(items: readonly Item[], pools: Pools): Item[] {
  threadJumps(items);
  const { depths } = measure(items);
  const live = items.filter((_, index) => (depths[index] as number) >= 0);
  const direct = dropIdleJumps(live);
  return fuse(direct, pools);
}

/** A jump to an unconditional jump goes to where that one goes. */
function threadJumps(items: readonly Item[]): void {
  placeLabels(items);
  for (const item of items) {
    if (!isInstruction(item) || item.target === undefined || item.op === Op.JUMP_BACK) continue;
    for (let hops = 0; hops < 8; hops += 1) {
      const next = landing(items, item.target.at);
      if (next === undefined || next === item || next.target === undefined) break;
      if (next.op === Op.JUMP) item.target = next.target;
      else {
        // A `continue` need not go through the end of the loop.
        if (next.op === Op.JUMP_BACK && item.op === Op.JUMP) {
          item.op = Op.JUMP_BACK;
          item.target = next.target;
        }
        break;
      }
    }
  }
}

function landing(items: readonly Item[], at: number): Instruction | undefined {
  for (let index = at; ; index += 1) {
    const item = items[index];
    if (item === undefined || !isLabel(item))
      return item !== undefined && isInstruction(item) ? item : undefined;
  }
}

/** A jump to what follows anyway goes. */
function dropIdleJumps(items: readonly Item[]): Item[] {
  return items.filter((item, index) => {
    if (!isInstruction(item) || item.op !== Op.JUMP) return true;
    for (let after = index + 1; ; after += 1) {
      const next = items[after];
      if (next === item.target) return false;
      if (next === undefined || isInstruction(next)) return true;
    }
  });
}

function fuse(items: readonly Item[], pools: Pools): Item[] {
  const out: Item[] = [];
  for (const item of items) {
    const last = out.at(-1);
    const both =
      last !== undefined && isInstruction(last) && isInstruction(item) && last.handler === item.handler
        ? fusePair(last, item, pools)
        : undefined;
    if (both === undefined) out.push(item);
    else out.splice(-1, 1, ...both);
  }
  return out;
}

/** What two instructions in a row become, or nothing when they stay as they are. */
function fusePair(first: Instruction, second: Instruction, pools: Pools): Item[] | undefined {
  const { LOAD_FAST, STORE_FAST, LOAD_CONST, LOAD_SMALL_INT, COMPARE_OP, BUILD_TUPLE, LINE } = Op;
  if (first.op === LOAD_FAST && second.op === LOAD_FAST) {
    return paired(first, Op.LOAD_FAST_LOAD_FAST, second.operand);
  }
  if (first.op === STORE_FAST && second.op === LOAD_FAST) {
    return paired(first, Op.STORE_FAST_LOAD_FAST, second.operand);
  }
  if (first.op === LOAD_FAST && (second.op === LOAD_CONST || second.op === LOAD_SMALL_INT)) {
    const constant =
      second.op === LOAD_CONST
        ? second.operand
        : pools.literal({ kind: 'int', value: BigInt(second.operand) });
    const kind = pools.constants[constant]?.kind;
    if (kind === 'code' || kind === 'tuple' || kind === 'frozenset') return undefined;
    const both = pools.pairing ? paired(first, Op.LOAD_FAST_LOAD_CONST, constant) : undefined;
    if (both !== undefined) pools.paired.add(constant);
    return both;
  }
  if (first.op === COMPARE_OP && second.target !== undefined) {
    if (second.op === Op.POP_JUMP_IF_FALSE)
      return [{ ...first, op: Op.COMPARE_JUMP_IF_FALSE, target: second.target }];
    if (second.op === Op.POP_JUMP_IF_TRUE)
      return [{ ...first, op: Op.COMPARE_JUMP_IF_TRUE, target: second.target }];
  }
  if (first.op === BUILD_TUPLE && second.op === Op.UNPACK_SEQUENCE && first.operand === second.operand) {
    if (first.operand === 2 || first.operand === 3) return [{ ...first, op: Op.SWAP }];
  }
  if (first.op === LINE && second.op === LINE && first.operand === second.operand) return [first];
  return undefined;
}

function paired(first: Instruction, op: number, operand: number): Item[] | undefined {
  if (first.operand > MAX_HALF || operand > MAX_HALF) return undefined;
  return [{ ...first, op, operand: pair(first.operand, operand) }];
}
