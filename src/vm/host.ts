/**
 * What the VM needs of the machine around it, so that it can run without one: the kernel implements it, tests use a stub. The
 * system calls of src/kernel/README.md are made by modules/kernel.ts; it extends this interface with what it calls.
 */
export interface Host {
  /** One chunk to stdout (1) or stderr (2). */
  write(fd: number, text: string): void;
  /** A synchronization object was bound to a variable for the first time. */
  nameObject(handle: number, name: string): void;
}
