import type { Program } from '../program/program.ts';
import type { Host } from './host.ts';
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
  readonly host: Host;
  /** Kernel ids of the running thread and of the process. */
  readonly tid: number;
  readonly pid: number;
  /** Address of the running thread's state (layout `Thread`). */
  readonly thread: number;
  /** Units of work done since the engine last looked, up to the running instruction (see cost.ts). */
  spent: number;

  /**
   * Allocates a block of at least `bytes` bytes (header included) with the class set and the payload zeroed.
   * Raises MemoryError when the image is full.
   */
  alloc(cls: number, bytes: number): number;
  /** As alloc, for an instance of a class that may be a Python subclass: adds what its attributes need. */
  allocInstance(cls: number, bytes: number): number;
  /** Gives a block back at once; nothing may refer to it. */
  free(block: number): void;

  /** Raises a built-in exception with a message: stores it in the image and throws `RAISED`. */
  raise(cls: number, message: string): never;
  /** Raises a built-in exception with one value as its argument (KeyError(key), StopIteration(value)). */
  raiseValue(cls: number, value: number): never;
  /** Raises an exception object that exists already. */
  raiseObject(exception: number): never;

  /** Where the innermost frame of the program itself stands: file << 20 | line, or 0. */
  site(): number;
  /** A kernel object was made for the object at an address; the first variable that refers to it names it. */
  unnamed(handle: number): void;

  /** Native functions by the index in their objects; the same in every host. */
  readonly natives: readonly NativeDefinition[];
}

/** `args` is the index in `vm.words` of the first argument; the result is a value or a signal of layout.ts. */
export type NativeFunction = (vm: Vm, args: number, count: number) => number;

/** A function in TypeScript that Python can call; see native.ts for how the arguments lie. */
export interface NativeDefinition {
  /** Of functions and methods alike the bare name: `len`, `append`, `acquire`. */
  readonly name: string;
  readonly run: NativeFunction;
  /** Fewest and most positional arguments (self included); checked before the call. Infinity: any number. */
  readonly min: number;
  readonly max: number;
  /** Names of the parameters that may also be given by keyword, by position; missing ones arrive as NULL. */
  readonly keywords?: readonly (string | null)[];
  /** Parameters that can only be given by keyword; they follow the positional ones, NULL when missing. */
  readonly keywordOnly?: readonly string[];
  /** Takes any other keyword arguments, as a dict or NULL in the last place. */
  readonly varKeywords?: boolean;
  /** Dotted name of the app-level twin that is called on NEEDS_PYTHON: `_builtins.sorted`. */
  readonly twin?: string;
}
