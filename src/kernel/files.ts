import { EventKind } from '../trace/events.ts';
import { COST } from './costs.ts';
import { FILE_WORDS, FileEntry, Header } from './layout.ts';
import type { KernelMemory } from './memory.ts';
import { chargeTime } from './scheduler/charge.ts';
import { begin, ended, tidOf } from './scheduler/operation.ts';
import type { State } from './state.ts';

/**
 * The virtual working directory: one list of entries, shared by all processes. An open file is the entry's reference,
 * which lives on after `remove` while somebody holds it; positions are the library's business, as it buffers.
 */
export const FileError = {
  notFound: -1,
  exists: -2,
  isDirectory: -3,
  notPermitted: -4,
  suspended: -5,
  noSpace: -6,
} as const;
const PathKind = { none: 0, file: 1, directory: 2 } as const;
const SHOWN = 4096;

/** The directory that programs run in, to which all names are relative. */
const HOME = '/home/lockstep';

/** `./a//b/` and `a/b` are one path, and so is `/home/lockstep/a/b`; `..` goes up, never above the root. */
export function normalize(path: string): string {
  if (path === HOME || path.startsWith(`${HOME}/`)) return normalize(path.slice(HOME.length));
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}

function findEntry(memory: KernelMemory, path: string): number {
  for (let entry = memory.get(Header.fileList); entry !== 0; entry = memory.get(entry + FileEntry.next)) {
    if (memory.loadText(memory.get(entry + FileEntry.path)) === path) return entry;
  }
  return 0;
}

/** Adds an entry; 0 when the memory is used up. */
export function addEntry(memory: KernelMemory, path: string, directory: boolean): number {
  const entry = memory.alloc(FILE_WORDS);
  if (entry === 0) return 0;
  const id = memory.get(Header.nextObjectId);
  memory.set(Header.nextObjectId, id + 1);
  memory.set(entry + FileEntry.id, id);
  memory.set(entry + FileEntry.path, memory.storeText(path));
  memory.set(entry + FileEntry.directory, directory ? 1 : 0);
  memory.set(entry + FileEntry.next, memory.get(Header.fileList));
  memory.set(Header.fileList, entry);
  return entry;
}

/** What stands at a path: a file, a directory (made, or implied by a file below it), or nothing. */
export function pathKind(state: State, path: string): number {
  const wanted = normalize(path);
  if (wanted === '') return PathKind.directory;
  const { memory } = state;
  let kind: number = PathKind.none;
  for (let entry = memory.get(Header.fileList); entry !== 0; entry = memory.get(entry + FileEntry.next)) {
    const name = memory.loadText(memory.get(entry + FileEntry.path));
    if (name === wanted)
      return memory.get(entry + FileEntry.directory) === 1 ? PathKind.directory : PathKind.file;
    if (name.startsWith(`${wanted}/`)) kind = PathKind.directory;
  }
  return kind;
}

/** Opens as `open` does: creates, truncates or refuses by the mode's letter. @returns a file handle or a FileError */
export function openFile(state: State, path: string, mode: string): number {
  if (!begin(state, EventKind['file-open'], 0)) return FileError.suspended;
  const { memory } = state;
  const name = normalize(path);
  if (pathKind(state, name) === PathKind.directory) return ended(state, FileError.isDirectory);
  let entry = findEntry(memory, name);
  if (entry !== 0 && mode.includes('x')) return ended(state, FileError.exists);
  if (entry === 0) {
    if (mode.includes('r')) return ended(state, FileError.notFound);
    if (!parentExists(state, name)) return ended(state, FileError.notFound);
    entry = addEntry(memory, name, false);
    if (entry === 0) return ended(state, FileError.noSpace);
  }
  chargeTime(state, COST.file);
  const writes = mode.includes('r') && !mode.includes('+') ? 1 : 2;
  state.emit(
    EventKind['file-open'],
    tidOf(state),
    memory.get(entry + FileEntry.id),
    writes,
    0,
    name,
    state.site,
  );
  if (mode.includes('w')) {
    memory.set(entry + FileEntry.size, 0);
    emitContent(state, entry, 0);
  }
  memory.set(entry + FileEntry.links, memory.get(entry + FileEntry.links) + 1);
  return ended(state, entry);
}

function parentExists(state: State, name: string): boolean {
  const slash = name.lastIndexOf('/');
  return slash < 0 || pathKind(state, name.slice(0, slash)) === PathKind.directory;
}

/** Bytes from a position on (a copy); fewer at the end. null when suspended. */
export function readFile(state: State, entry: number, position: number, size: number): Uint8Array | null {
  const { memory } = state;
  if (!begin(state, EventKind['file-read'], memory.get(entry + FileEntry.id))) return null;
  const end = memory.get(entry + FileEntry.size);
  const last = size < 0 ? end : Math.min(end, position + size);
  const base = memory.get(entry + FileEntry.content) * 4;
  const data = memory.bytes.slice(base + Math.min(position, last), base + last);
  chargeTime(state, COST.file);
  state.emit(
    EventKind['file-read'],
    tidOf(state),
    memory.get(entry + FileEntry.id),
    data.length,
    0,
    '',
    state.site,
  );
  return ended(state, data);
}

/** Writes at a position (-1: at the end); a gap is filled with zeros. @returns the position after it, or a FileError */
export function writeFile(state: State, entry: number, position: number, data: Uint8Array): number {
  const { memory } = state;
  if (!begin(state, EventKind['file-write'], memory.get(entry + FileEntry.id))) return FileError.suspended;
  const size = memory.get(entry + FileEntry.size);
  const at = position < 0 ? size : position;
  if (!storeContent(memory, entry, at, data)) return ended(state, FileError.noSpace);
  chargeTime(state, COST.file);
  emitContent(state, entry, data.length);
  return ended(state, at + data.length);
}

/** Puts bytes into a file's content; used for initial files as well. */
export function storeContent(memory: KernelMemory, entry: number, at: number, data: Uint8Array): boolean {
  const size = memory.get(entry + FileEntry.size);
  const needed = Math.max(size, at + data.length);
  let block = memory.get(entry + FileEntry.content);
  if (block === 0 || memory.capacity(block) * 4 < needed) {
    const larger = memory.alloc(((needed * 2) >> 2) + 4);
    if (larger === 0) return false;
    if (block !== 0) memory.bytes.copyWithin(larger * 4, block * 4, block * 4 + size);
    memory.free(block);
    block = larger;
    memory.set(entry + FileEntry.content, block);
  }
  if (at > size) memory.bytes.fill(0, block * 4 + size, block * 4 + at);
  memory.bytes.set(data, block * 4 + at);
  memory.set(entry + FileEntry.size, needed);
  return true;
}

/** Cuts or extends a file. @returns 0 or a FileError */
export function truncateFile(state: State, entry: number, size: number): number {
  const { memory } = state;
  if (!begin(state, EventKind['file-write'], memory.get(entry + FileEntry.id))) return FileError.suspended;
  const now = memory.get(entry + FileEntry.size);
  if (size > now) storeContent(memory, entry, now, new Uint8Array(size - now));
  else memory.set(entry + FileEntry.size, size);
  emitContent(state, entry, 0);
  return ended(state, 0);
}

export const fileSize = (state: State, entry: number): number => state.memory.get(entry + FileEntry.size);

export function closeFile(state: State, entry: number): number {
  const { memory } = state;
  if (!begin(state, EventKind['file-close'], memory.get(entry + FileEntry.id))) return FileError.suspended;
  memory.set(entry + FileEntry.links, memory.get(entry + FileEntry.links) - 1);
  state.emit(EventKind['file-close'], tidOf(state), memory.get(entry + FileEntry.id), 0, 0, '', state.site);
  return ended(state, 0);
}

/** @returns 0 or a FileError */
export function removeFile(state: State, path: string): number {
  const { memory } = state;
  if (!begin(state, EventKind['file-write'], 0)) return FileError.suspended;
  const name = normalize(path);
  if (pathKind(state, name) === PathKind.directory) return ended(state, FileError.isDirectory);
  let before: number = Header.fileList - FileEntry.next;
  for (let entry = memory.get(Header.fileList); entry !== 0; entry = memory.get(entry + FileEntry.next)) {
    if (memory.loadText(memory.get(entry + FileEntry.path)) === name) {
      memory.set(before + FileEntry.next, memory.get(entry + FileEntry.next));
      return ended(state, 0);
    }
    before = entry;
  }
  return ended(state, FileError.notFound);
}

/** @returns 0 or a FileError */
export function renameFile(state: State, from: string, to: string): number {
  if (!begin(state, EventKind['file-write'], 0)) return FileError.suspended;
  const { memory } = state;
  const entry = findEntry(memory, normalize(from));
  if (entry === 0) return ended(state, FileError.notFound);
  const target = findEntry(memory, normalize(to));
  if (target !== 0) memory.set(target + FileEntry.path, 0);
  memory.free(memory.get(entry + FileEntry.path));
  memory.set(entry + FileEntry.path, memory.storeText(normalize(to)));
  return ended(state, 0);
}

/** @returns 0 or a FileError */
export function makeDirectory(state: State, path: string): number {
  if (!begin(state, EventKind['file-write'], 0)) return FileError.suspended;
  if (pathKind(state, path) !== PathKind.none) return ended(state, FileError.exists);
  return ended(state, addEntry(state.memory, normalize(path), true) === 0 ? FileError.noSpace : 0);
}

/** Names directly below a directory, sorted; null when there is no such directory. */
export function listDirectory(state: State, path: string): string[] | null {
  const base = normalize(path);
  if (pathKind(state, base) !== PathKind.directory) return null;
  const prefix = base === '' ? '' : `${base}/`;
  const names = new Set<string>();
  const { memory } = state;
  for (let entry = memory.get(Header.fileList); entry !== 0; entry = memory.get(entry + FileEntry.next)) {
    const name = memory.loadText(memory.get(entry + FileEntry.path));
    if (name !== '' && name.startsWith(prefix)) names.add(name.slice(prefix.length).split('/')[0] as string);
  }
  return [...names].sort();
}

function emitContent(state: State, entry: number, written: number): void {
  const { memory } = state;
  const base = memory.get(entry + FileEntry.content) * 4;
  const size = Math.min(SHOWN, memory.get(entry + FileEntry.size));
  // A copy first: decoders refuse shared memory.
  const text = new TextDecoder().decode(memory.bytes.slice(base, base + size));
  state.emit(
    EventKind['file-write'],
    tidOf(state),
    memory.get(entry + FileEntry.id),
    written,
    0,
    text,
    state.site,
  );
}
