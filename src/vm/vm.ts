import type { Program } from '../program/program.ts';
import type { Host } from './host.ts';
import type { Image } from './image.ts';
import type { KnownName } from './names.ts';

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
  /** There is something for the loop to do at the next switch point. */
  interrupt: boolean;
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
  /** What operators do, by the number of the built-in class (its place in classes.ts). */
  readonly slots: readonly (TypeSlots | undefined)[];
  /** An attribute of a class by its interned name, along the MRO; 0 when there is none. */
  lookup(cls: number, name: number): number;
  /** The interned string of a name that the VM itself uses. */
  known(name: KnownName): number;
  /**
   * Calls any callable. A native one gives its value at once; for one in Python a frame is pushed and the answer is FRAME_PUSHED, to
   * be returned from the native function that made this its last act.
   */
  invoke(callable: number, args: readonly number[]): number;
}

/** What operators do to a built-in type. All optional; a missing one means that the type does not support it. */
export interface TypeSlots {
  /** `a op b`, a of this type; op is an index into BINARY_OPERATORS. NOT_IMPLEMENTED lets b's type try `reflected`. */
  readonly binary?: (vm: Vm, op: number, a: number, b: number) => number;
  /** `a op b`, b of this type, after a's type gave up. */
  readonly reflected?: (vm: Vm, op: number, a: number, b: number) => number;
  /** `a op= b` where it differs from binary (list +=, set |=). NOT_IMPLEMENTED falls back to binary. */
  readonly inplace?: (vm: Vm, op: number, a: number, b: number) => number;
  /** op is an index into UNARY_OPERATORS, never `not`. */
  readonly unary?: (vm: Vm, op: number, a: number) => number;
  /** op is an index into COMPARISONS; NOT_IMPLEMENTED when the other operand is foreign. Never identity only. */
  readonly compare?: (vm: Vm, op: number, a: number, b: number) => number;
  /** 31-bit signed. Types without it hash by identity, unless `unhashable`. */
  readonly hash?: (vm: Vm, a: number) => number;
  readonly unhashable?: boolean;
  /** Types without it are true, or go by `length`. */
  readonly truth?: (vm: Vm, a: number) => boolean;
  readonly length?: (vm: Vm, a: number) => number;
  readonly getItem?: (vm: Vm, a: number, key: number) => number;
  readonly setItem?: (vm: Vm, a: number, key: number, value: number) => void;
  readonly deleteItem?: (vm: Vm, a: number, key: number) => void;
  /** Types without it but with `iter` are searched. */
  readonly contains?: (vm: Vm, a: number, item: number) => boolean;
  /** A new iterator over the object; an iterator answers itself. */
  readonly iter?: (vm: Vm, a: number) => number;
  /** The next item, or 0 (NULL) when exhausted. */
  readonly next?: (vm: Vm, iterator: number) => number;
  /** `repr()` as text. Containers call operations.repr for their items (and print `[...]` for themselves). */
  readonly repr?: (vm: Vm, a: number) => string;
  /** `str()` where it differs from repr. */
  readonly str?: (vm: Vm, a: number) => string;
  /** `format(a, spec)` for a spec that is not empty. */
  readonly format?: (vm: Vm, a: number, spec: string) => string;
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
