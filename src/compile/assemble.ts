import { assert } from '../base/assert.ts';
import { encode, Op, opName, stackEffect } from '../program/opcodes.ts';
import { HANDLER_STRIDE, POSITION_STRIDE } from '../program/program.ts';
import { type Handler, type Instruction, type Item, isInstruction, isLabel } from './instructions.ts';

/** Finished code of one code object. */
export interface Assembled {
  readonly words: Int32Array;
  readonly positions: Int32Array;
  readonly handlers: readonly number[];
  readonly stackSize: number;
}

const ENDS: ReadonlySet<number> = new Set([Op.RETURN_VALUE, Op.RAISE, Op.RERAISE, Op.JUMP, Op.JUMP_BACK]);

/** Places labels: each gets the index of the item it is in the list. */
export function placeLabels(items: readonly Item[]): void {
  for (const [index, item] of items.entries()) if (isLabel(item)) item.at = index;
}

/**
 * Follows every path through the code: measures the depth of the stack and gives, for each item, whether it can be
 * reached.
 */
export function measure(items: readonly Item[]): { readonly depths: Int32Array; readonly stackSize: number } {
  placeLabels(items);
  const depths = new Int32Array(items.length).fill(-1);
  const todo: number[] = [];
  let stackSize = 0;
  const reach = (index: number, depth: number) => {
    assert(depth >= 0, 'the stack of a code object never goes below its floor');
    assert(index >= 0 && index < items.length, 'control stays inside the code object');
    const known = depths[index] as number;
    if (known >= 0) {
      assert(
        known === depth,
        `every path reaches a place with the same stack (item ${index}: ${known}, ${depth})`,
      );
      return;
    }
    depths[index] = depth;
    todo.push(index);
  };
  if (items.length > 0) reach(0, 0);
  for (let index = todo.pop(); index !== undefined; index = todo.pop()) {
    const item = items[index] as Item;
    const depth = depths[index] as number;
    if (isLabel(item)) reach(index + 1, depth);
    else if (!isInstruction(item)) {
      const kept = depth - item.drop;
      item.setup.depth = kept;
      reach(item.setup.entry.at, kept + 1);
      stackSize = Math.max(stackSize, kept + 1);
      reach(index + 1, depth);
    } else {
      if (item.target !== undefined) {
        const after = depth + stackEffect(item.op, item.operand, true);
        stackSize = Math.max(stackSize, after);
        reach(item.target.at, after);
      }
      if (!ENDS.has(item.op)) {
        const after = depth + stackEffect(item.op, item.operand);
        stackSize = Math.max(stackSize, after);
        reach(index + 1, after);
      }
    }
  }
  return { depths, stackSize };
}

/** Writes the words, the positions and the exception table of measured code. */
export function assemble(items: readonly Item[]): Assembled {
  const { depths, stackSize } = measure(items);
  const live: Instruction[] = [];
  for (const [index, item] of items.entries()) {
    if (isLabel(item)) item.at = live.length;
    else if (isInstruction(item) && (depths[index] as number) >= 0) live.push(item);
  }
  const words = new Int32Array(live.length);
  const positions = new Int32Array(live.length * POSITION_STRIDE);
  for (const [index, item] of live.entries()) {
    words[index] = encode(item.op, operandAt(item, index));
    const { line, column, endLine, endColumn } = item.span;
    positions.set([line, column, endLine, endColumn], index * POSITION_STRIDE);
  }
  return { words, positions, handlers: exceptionTable(live), stackSize };
}

function operandAt(item: Instruction, index: number): number {
  if (item.target === undefined) return item.operand;
  const offset = item.target.at - index - 1;
  assert(offset >= 0 || item.op === Op.JUMP_BACK, `${opName(item.op)} goes forward`);
  const fused = item.op === Op.COMPARE_JUMP_IF_FALSE || item.op === Op.COMPARE_JUMP_IF_TRUE;
  return fused ? item.operand | (offset << 4) : offset;
}

function exceptionTable(live: readonly Instruction[]): number[] {
  const table: number[] = [];
  let open: Handler | undefined;
  for (const [index, item] of live.entries()) {
    if (item.handler === open && open !== undefined) table[table.length - HANDLER_STRIDE + 1] = index + 1;
    else if (item.handler !== undefined) {
      table.push(index, index + 1, item.handler.entry.at, item.handler.depth, 0);
    }
    open = item.handler;
  }
  return table;
}
