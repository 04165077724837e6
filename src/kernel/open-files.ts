import { EventKind, ObjectKind } from '../trace/events.ts';
import { COST } from './costs.ts';
import {
  addEntry,
  FileError,
  type FileInfo,
  findEntry,
  infoOf,
  kindOf,
  normalize,
  nullDevice,
  pathProblem,
  storeContent,
} from './files.ts';
import { newObject, openHandle } from './handles.ts';
import type { Kernel } from './kernel.ts';
import { FileEntry, FileKind, Header, Sync } from './layout.ts';
import { chargeTime } from './scheduler/charge.ts';
import { begin, ended, processOf, tidOf } from './scheduler/operation.ts';
import type { State } from './state.ts';

/**
 * Open files, as the open file descriptions of an operating system: the position and the flags of one `open`. Handles that were
 * duplicated or came by a fork stand for the same one, and so share its position.
 */

/** The flags of open(2). */
export const OpenFlag = {
  writeOnly: 1,
  readWrite: 2,
  access: 3,
  create: 0o100,
  exclusive: 0o200,
  truncate: 0o1000,
  append: 0o2000,
  directory: 0o200000,
} as const;

/** So much of a file's content is told to the trace. */
const SHOWN = 4096;
const MAY_READ = 0o400;
const MAY_WRITE = 0o200;

/** Opens, creates or truncates a file. @returns a handle or a FileError */
export function openFile(kernel: Kernel, path: string, flags: number, mode: number): number {
  if (!begin(kernel, EventKind['file-open'], 0)) return FileError.suspended;
  const { memory } = kernel;
  const name = normalize(path);
  const reads = (flags & OpenFlag.access) !== OpenFlag.writeOnly;
  const writes = (flags & OpenFlag.access) !== 0;
  const kind = kindOf(memory, name);
  if (kind === FileKind.directory && (writes || (flags & OpenFlag.create) !== 0))
    return ended(kernel, (flags & OpenFlag.exclusive) !== 0 ? FileError.exists : FileError.isDirectory);
  const entry = kind === FileKind.null ? nullDevice(memory) : entryFor(kernel, name, kind, flags, mode);
  if (entry < 0) return ended(kernel, entry);
  if (entry === 0) return ended(kernel, FileError.noSpace);
  if (kind !== FileKind.none && !permits(kernel, entry, reads, writes))
    return ended(kernel, FileError.notPermitted);
  const file = newObject(kernel, ObjectKind.file, 0, 0, true);
  const handle = file === 0 ? 0 : openHandle(kernel, processOf(kernel), file);
  if (handle === 0) return ended(kernel, FileError.noSpace);
  memory.set(file + Sync.flags, flags);
  memory.set(file + Sync.entry, entry);
  memory.set(entry + FileEntry.links, memory.get(entry + FileEntry.links) + 1);
  chargeTime(kernel, COST.file);
  tell(kernel, EventKind['file-open'], entry, writes ? 2 : 1, name);
  if ((flags & OpenFlag.truncate) !== 0 && kind !== FileKind.null) {
    memory.set(entry + FileEntry.size, 0);
    changed(kernel, entry, 0);
  }
  return ended(kernel, handle);
}

/** The file at a path, made if it is to be: its entry, 0 when the memory is used up, or a FileError. */
function entryFor(kernel: Kernel, name: string, kind: number, flags: number, mode: number): number {
  const { memory } = kernel;
  const creates = (flags & OpenFlag.create) !== 0;
  if (kind === FileKind.none) {
    const problem = pathProblem(memory, name);
    if (problem !== 0 || !creates) return problem || FileError.notFound;
    return addEntry(memory, name, FileKind.file, mode);
  }
  if (creates && (flags & OpenFlag.exclusive) !== 0) return FileError.exists;
  if (kind !== FileKind.directory && (flags & OpenFlag.directory) !== 0) return FileError.notDirectory;
  return findEntry(memory, name) || addEntry(memory, name, kind, 0o755);
}

function permits({ memory }: State, entry: number, reads: boolean, writes: boolean): boolean {
  const mode = memory.get(entry + FileEntry.mode);
  return (!reads || (mode & MAY_READ) !== 0) && (!writes || (mode & MAY_WRITE) !== 0);
}

const entryOf = (state: State, file: number): number => state.memory.get(file + Sync.entry);
const idOf = (state: State, file: number): number => state.memory.get(entryOf(state, file) + FileEntry.id);

/**
 * Bytes from a position on (a copy), or from where the file stands, which is then behind them; fewer at the end.
 *
 * @param position -1: where the file stands
 */
export function readFile(state: State, file: number, size: number, position: number): Uint8Array | number {
  const { memory } = state;
  if (!begin(state, EventKind['file-read'], idOf(state, file))) return FileError.suspended;
  const entry = entryOf(state, file);
  if (memory.get(entry + FileEntry.kind) === FileKind.directory) return ended(state, FileError.isDirectory);
  const end = memory.get(entry + FileEntry.size);
  const start = Math.min(end, position < 0 ? memory.get(file + Sync.value) : position);
  const last = size < 0 ? end : Math.min(end, start + size);
  const base = memory.get(entry + FileEntry.content) * 4;
  const data = memory.bytes.slice(base + start, base + last);
  if (position < 0 && data.length > 0) memory.set(file + Sync.value, last);
  chargeTime(state, COST.file);
  tell(state, EventKind['file-read'], entry, data.length, '');
  return ended(state, data);
}

/**
 * Writes where the file stands, which is then behind it, or at its end if it was opened for appending; a gap is filled with zeros.
 *
 * @param position -1: where the file stands
 * @returns the bytes written, or a FileError
 */
export function writeFile(state: State, file: number, data: Uint8Array, position: number): number {
  const { memory } = state;
  if (!begin(state, EventKind['file-write'], idOf(state, file))) return FileError.suspended;
  const entry = entryOf(state, file);
  if (memory.get(entry + FileEntry.kind) === FileKind.null) return ended(state, data.length);
  const appends = (memory.get(file + Sync.flags) & OpenFlag.append) !== 0;
  const here = position < 0 ? memory.get(file + Sync.value) : position;
  const at = appends ? memory.get(entry + FileEntry.size) : here;
  if (!storeContent(memory, entry, at, data)) return ended(state, FileError.noSpace);
  if (position < 0) memory.set(file + Sync.value, at + data.length);
  chargeTime(state, COST.file);
  changed(state, entry, data.length);
  return ended(state, data.length);
}

const Whence = { start: 0, current: 1, end: 2 } as const;

/** Moves to a position. @returns it, or a FileError */
export function seekFile(state: State, file: number, offset: number, whence: number): number {
  const { memory } = state;
  if (!begin(state, EventKind['file-read'], idOf(state, file))) return FileError.suspended;
  if (whence < Whence.start || whence > Whence.end) return ended(state, FileError.invalid);
  const here = memory.get(file + Sync.value);
  const size = memory.get(entryOf(state, file) + FileEntry.size);
  const position = offset + (whence === Whence.start ? 0 : whence === Whence.current ? here : size);
  if (position < 0) return ended(state, FileError.invalid);
  memory.set(file + Sync.value, position);
  return ended(state, position);
}

/** Cuts or extends a file. @returns 0 or a FileError */
export function truncateFile(state: State, file: number, size: number): number {
  const { memory } = state;
  if (!begin(state, EventKind['file-write'], idOf(state, file))) return FileError.suspended;
  const entry = entryOf(state, file);
  const now = memory.get(entry + FileEntry.size);
  if (size <= now) memory.set(entry + FileEntry.size, size);
  else if (!storeContent(memory, entry, now, new Uint8Array(size - now)))
    return ended(state, FileError.noSpace);
  changed(state, entry, 0);
  return ended(state, 0);
}

/** Opens the file that is open already, once more. @returns a handle or a FileError */
export function openAgain(kernel: Kernel, file: number): number {
  const { memory } = kernel;
  let handle = 0;
  kernel.asThread(() => {
    const copy = newObject(kernel, ObjectKind.file, 0, 0, true);
    handle = copy === 0 ? 0 : openHandle(kernel, processOf(kernel), copy);
    if (handle === 0) return;
    const entry = entryOf(kernel, file);
    memory.set(copy + Sync.flags, memory.get(file + Sync.flags));
    memory.set(copy + Sync.entry, entry);
    memory.set(entry + FileEntry.links, memory.get(entry + FileEntry.links) + 1);
  });
  return handle || FileError.noSpace;
}

/** What a stat of an open file tells. */
export const openFileInfo = (state: State, file: number): FileInfo =>
  infoOf(state.memory, entryOf(state, file));

/** A file's content is another now. */
function changed(state: State, entry: number, written: number): void {
  const { memory } = state;
  memory.setDouble(
    entry + FileEntry.modified,
    memory.getDouble(Header.epoch) + state.memory.getDouble(Header.now) / 1e9,
  );
  const base = memory.get(entry + FileEntry.content) * 4;
  const size = Math.min(SHOWN, memory.get(entry + FileEntry.size));
  // A copy first: decoders refuse shared memory.
  tell(
    state,
    EventKind['file-write'],
    entry,
    written,
    new TextDecoder().decode(memory.bytes.slice(base, base + size)),
  );
}

function tell(state: State, kind: number, entry: number, count: number, text: string): void {
  const id = state.memory.get(entry + FileEntry.id);
  if (id !== 0) state.emit(kind, tidOf(state), id, count, 0, text, state.site);
}
