import type { Kernel } from '../kernel/kernel.ts';
import type { Program } from '../program/program.ts';
import type { Image } from './image.ts';

/**
 * What native functions, object operations and `eval` share: one process seen from one host. Everything here is a view
 * or immutable; the process's state is in the image, the machine's in the kernel. (The class that implements it is
 * `Interpreter`; this interface is what `objects/`, `builtins/` and `modules/` may use.)
 */
export interface Vm {
  readonly image: Image;
  /** `image.words`, the name used everywhere. */
  readonly words: Int32Array;
  readonly program: Program;
  readonly kernel: Kernel;
  /** Kernel ids of the running thread and of the process. */
  readonly tid: number;
  readonly pid: number;
  /** Address of the running thread's state (layout `Thread`). */
  readonly thread: number;

  /**
   * Allocates a block of at least `bytes` bytes (header included) with the class set and the payload zeroed.
   * Raises MemoryError when the image is full.
   */
  alloc(cls: number, bytes: number): number;

  /** Raises a built-in exception with a message: stores it in the image and throws `RAISED`. */
  raise(cls: number, message: string): never;
  /** Raises an exception object that exists already. */
  raiseObject(exception: number): never;

  /** Native functions by the index in their objects; the same in every host. */
  readonly natives: readonly NativeDefinition[];
}

/** `args` is the index in `vm.words` of the first argument; the result is a value or a signal of layout.ts. */
export type NativeFunction = (vm: Vm, args: number, count: number) => number;

export interface NativeDefinition {
  /** `len`, `list.append`, `_kernel.acquire`. */
  readonly name: string;
  readonly run: NativeFunction;
  /** Fewest and most positional arguments (self included); checked before the call. Infinity: any number. */
  readonly min: number;
  readonly max: number;
  /** Names of the parameters that may also be given by keyword, by position; missing ones arrive as NULL. */
  readonly keywords?: readonly (string | null)[];
  /** Dotted name of the app-level twin that is called on NEEDS_PYTHON: `_builtins.sorted`. */
  readonly twin?: string;
}
