import type { Span } from './syntax-problem.ts';
import type { Stmt } from './tree.ts';

/** A place in the code that jumps and handlers refer to. */
export interface Label {
  readonly kind: 'label';
  /** Index of the instruction it stands before; known when the code is assembled. */
  at: number;
}

export const newLabel = (): Label => ({ kind: 'label', at: -1 });

/** Catches what is raised by the instructions that name it. */
export interface Handler {
  readonly entry: Label;
  /** Depth of the stack where its region begins, once measured. */
  depth: number;
  readonly outer: Handler | undefined;
}

export interface Instruction {
  op: number;
  operand: number;
  target: Label | undefined;
  readonly span: Span;
  readonly handler: Handler | undefined;
}

/** Marks where a handler's region begins. */
export interface Setup {
  readonly setup: Handler;
  /** How many items on top of the stack are not kept for the handler. */
  readonly drop: number;
}

/** A block and the handler in effect outside it. */
export interface OpenBlock {
  readonly block: Block;
  readonly outer: Handler | undefined;
}

export type Item = Instruction | Label | Setup;

export const isInstruction = (item: Item): item is Instruction => 'op' in item;
export const isLabel = (item: Item): item is Label => 'kind' in item;

/** What `return`, `break` and `continue` must leave in order; the stack pictures say what lies on the stack meanwhile. */
export type Block =
  /** `for`: … iterator; `while`: nothing. */
  | { readonly kind: 'for' | 'while'; readonly again: Label; readonly exit: Label }
  /** The body of a `try` that has `except` clauses. */
  | { readonly kind: 'try' }
  /** The body of a `try` that has a `finally`. */
  | { readonly kind: 'finally'; readonly body: readonly Stmt[] }
  /** A `finally` body that runs because of an exception: … previous exception. */
  | { readonly kind: 'finally-raised' }
  /** The body of an `except`: … previous. */
  | { readonly kind: 'except'; readonly name: string | undefined }
  /** The clauses of `except*`: leaving them early is refused. */
  | { readonly kind: 'except-star' }
  /** The body of a `with`: … exit. */
  | { readonly kind: 'with'; readonly isAsync: boolean; readonly span: Span }
  /** Something to drop: … value. */
  | { readonly kind: 'value' };
