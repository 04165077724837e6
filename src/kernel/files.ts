import { EventKind } from '../trace/events.ts';
import { freeUnused } from './closing-files.ts';
import { FILE_WORDS, FileEntry, FileKind, Header } from './layout.ts';
import type { KernelMemory } from './memory.ts';
import { begin, ended } from './scheduler/operation.ts';
import type { State } from './state.ts';

/**
 * The virtual directory: one list of entries, shared by all processes. What is below the directory that programs run in has a
 * path relative to it, all else an absolute one. Open files are in open-files.ts.
 */

/** Why a call is refused: errnos, made negative, and one answer that is none. */
export const FileError = {
  notFound: -2,
  badFile: -9,
  notPermitted: -13,
  exists: -17,
  notDirectory: -20,
  isDirectory: -21,
  invalid: -22,
  noSpace: -28,
  notEmpty: -39,
  suspended: -1000,
} as const;

/** The directory that programs run in, to which all names are relative. */
const HOME = '/home/lockstep';
/** Directories that are always there. */
const FIXED = new Set(['', '/', '/home', '/tmp', '/dev', '/dev/shm']);
const NULL_DEVICE = '/dev/null';
const NEW_FILE = 0o644;

/** `./a//b/`, `a/b` and `/home/lockstep/a/b` are one path: `a/b`; what is not below `/home/lockstep` keeps its slash. */
export function normalize(path: string): string {
  const parts: string[] = [];
  for (const part of (path.startsWith('/') ? path : `${HOME}/${path}`).split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') parts.pop();
    else parts.push(part);
  }
  const whole = `/${parts.join('/')}`;
  if (whole === HOME) return '';
  return whole.startsWith(`${HOME}/`) ? whole.slice(HOME.length + 1) : whole;
}

/** The directory that a path is in. */
function parentOf(name: string): string {
  const slash = name.lastIndexOf('/');
  return slash < 0 ? '' : slash === 0 ? '/' : name.slice(0, slash);
}

/** Each entry with its path. */
function* entries(memory: KernelMemory): Generator<readonly [entry: number, path: string]> {
  for (let entry = memory.get(Header.fileList); entry !== 0; entry = memory.get(entry + FileEntry.next))
    yield [entry, memory.loadText(memory.get(entry + FileEntry.path))];
}

/** The entry of a normalized path, or 0. */
export function findEntry(memory: KernelMemory, name: string): number {
  for (const [entry, path] of entries(memory)) if (path === name) return entry;
  return 0;
}

/** Adds an entry; 0 when the memory is used up. */
export function addEntry(memory: KernelMemory, path: string, kind: number, mode: number): number {
  const entry = addUntold(memory, path, kind, mode);
  if (entry === 0) return 0;
  const id = memory.get(Header.nextObjectId);
  memory.set(Header.nextObjectId, id + 1);
  memory.set(entry + FileEntry.id, id);
  return entry;
}

/** An entry without a number: the trace does not tell of it. */
function addUntold(memory: KernelMemory, path: string, kind: number, mode: number): number {
  const entry = memory.alloc(FILE_WORDS);
  if (entry === 0) return 0;
  memory.set(entry + FileEntry.path, memory.storeText(path));
  memory.set(entry + FileEntry.kind, kind);
  memory.set(entry + FileEntry.mode, mode);
  memory.setDouble(entry + FileEntry.modified, memory.getDouble(Header.epoch));
  memory.set(entry + FileEntry.next, memory.get(Header.fileList));
  memory.set(Header.fileList, entry);
  return entry;
}

/** A file that is there from the start, with the directories that it is in. */
export function addInitialFile(memory: KernelMemory, path: string, content: Uint8Array): void {
  const name = normalize(path);
  for (let at = name.indexOf('/', 1); at >= 0; at = name.indexOf('/', at + 1)) {
    const folder = name.slice(0, at);
    if (kindOf(memory, folder) === FileKind.none) addEntry(memory, folder, FileKind.directory, 0o755);
  }
  storeContent(memory, addEntry(memory, name, FileKind.file, NEW_FILE), 0, content);
}

/**
 * The program's own source, which it may open as `__file__`, if it is not among the files anyway. The trace does not tell of it. It is listed
 * where the program is alone in its directory, and not where somebody has said what else is there.
 */
export function addSource(memory: KernelMemory, path: string, content: Uint8Array): void {
  const name = normalize(path);
  if (findEntry(memory, name) !== 0) return;
  const alone = memory.get(Header.fileList) === 0;
  const entry = addUntold(memory, name, FileKind.file, NEW_FILE);
  memory.set(entry + FileEntry.unlisted, alone ? 0 : 1);
  storeContent(memory, entry, 0, content);
}

/** What stands at a normalized path. */
export function kindOf(memory: KernelMemory, name: string): number {
  if (FIXED.has(name)) return FileKind.directory;
  if (name === NULL_DEVICE) return FileKind.null;
  const entry = findEntry(memory, name);
  return entry === 0 ? FileKind.none : memory.get(entry + FileEntry.kind);
}

/** Why nothing can be at a path, or made there: 0, or a FileError. */
export function pathProblem(memory: KernelMemory, name: string): number {
  const kind = kindOf(memory, parentOf(name));
  if (kind === FileKind.directory) return 0;
  if (kind !== FileKind.none) return FileError.notDirectory;
  return name === parentOf(name) ? 0 : pathProblem(memory, parentOf(name)) || FileError.notFound;
}

/** The entry that stands for `/dev/null`: what is written there is gone. It is in no directory. */
export function nullDevice(memory: KernelMemory): number {
  const entry = memory.alloc(FILE_WORDS);
  if (entry === 0) return 0;
  memory.set(entry + FileEntry.kind, FileKind.null);
  memory.set(entry + FileEntry.mode, 0o666);
  memory.set(entry + FileEntry.removed, 1);
  return entry;
}

/** What a stat tells: kind, size, number, permissions, seconds of the last change. */
export type FileInfo = readonly [kind: number, size: number, id: number, mode: number, modified: number];

export function infoOf(memory: KernelMemory, entry: number): FileInfo {
  return [
    memory.get(entry + FileEntry.kind),
    memory.get(entry + FileEntry.size),
    memory.get(entry + FileEntry.id),
    memory.get(entry + FileEntry.mode),
    memory.getDouble(entry + FileEntry.modified),
  ];
}

/** @returns what stands at a path, or a FileError */
export function pathInfo(state: State, path: string): FileInfo | number {
  const { memory } = state;
  const name = normalize(path);
  const entry = findEntry(memory, name);
  if (entry !== 0) return infoOf(memory, entry);
  const kind = kindOf(memory, name);
  if (kind === FileKind.none) return pathProblem(memory, name) || FileError.notFound;
  const mode = kind === FileKind.null ? 0o666 : name === '/tmp' || name === '/dev/shm' ? 0o1777 : 0o755;
  return [kind, kind === FileKind.null ? 0 : 4096, 0, mode, memory.getDouble(Header.epoch)];
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

// --- Changes of directories -------------------------------------------------------------------------------------------------

/** Takes an entry off the list; its memory is given back when nobody has it open. */
function removeEntry(memory: KernelMemory, removed: number): void {
  let before: number = Header.fileList - FileEntry.next;
  for (const [entry] of entries(memory)) {
    if (entry === removed) {
      memory.set(before + FileEntry.next, memory.get(entry + FileEntry.next));
      break;
    }
    before = entry;
  }
  memory.set(removed + FileEntry.removed, 1);
  freeUnused(memory, removed);
}

const isEmpty = (memory: KernelMemory, name: string): boolean => namesIn(memory, name).length === 0;

/** Removes a file, or an empty directory. @returns 0 or a FileError */
export function removePath(state: State, path: string, directory: boolean): number {
  const { memory } = state;
  if (!begin(state, EventKind['file-write'], 0)) return FileError.suspended;
  const name = normalize(path);
  const kind = kindOf(memory, name);
  if (kind === FileKind.none) return ended(state, pathProblem(memory, name) || FileError.notFound);
  if (directory && kind !== FileKind.directory) return ended(state, FileError.notDirectory);
  if (!directory && kind === FileKind.directory) return ended(state, FileError.isDirectory);
  if (directory && !isEmpty(memory, name)) return ended(state, FileError.notEmpty);
  if (FIXED.has(name) || kind === FileKind.null) return ended(state, FileError.notPermitted);
  removeEntry(memory, findEntry(memory, name));
  return ended(state, 0);
}

/** Gives a file, or a directory with all that is in it, another path; a file that is there is replaced. @returns 0 or a FileError */
export function renamePath(state: State, from: string, to: string): number {
  if (!begin(state, EventKind['file-write'], 0)) return FileError.suspended;
  const { memory } = state;
  const [old, now] = [normalize(from), normalize(to)];
  const kind = kindOf(memory, old);
  const target = kindOf(memory, now);
  if (kind === FileKind.none) return ended(state, pathProblem(memory, old) || FileError.notFound);
  if (FIXED.has(old) || FIXED.has(now)) return ended(state, FileError.notPermitted);
  const problem = pathProblem(memory, now);
  if (problem !== 0) return ended(state, problem);
  if (old === now) return ended(state, 0);
  const isDirectory = kind === FileKind.directory;
  if (isDirectory && now.startsWith(`${old}/`)) return ended(state, FileError.invalid);
  if (isDirectory && target === FileKind.file) return ended(state, FileError.notDirectory);
  if (!isDirectory && target === FileKind.directory) return ended(state, FileError.isDirectory);
  if (target === FileKind.directory && !isEmpty(memory, now)) return ended(state, FileError.notEmpty);
  if (target !== FileKind.none) removeEntry(memory, findEntry(memory, now));
  for (const [entry, path] of entries(memory)) {
    if (path !== old && !path.startsWith(`${old}/`)) continue;
    memory.free(memory.get(entry + FileEntry.path));
    memory.set(entry + FileEntry.path, memory.storeText(now + path.slice(old.length)));
  }
  return ended(state, 0);
}

/** @returns 0 or a FileError */
export function makeDirectory(state: State, path: string, mode: number): number {
  if (!begin(state, EventKind['file-write'], 0)) return FileError.suspended;
  const { memory } = state;
  const name = normalize(path);
  if (kindOf(memory, name) !== FileKind.none) return ended(state, FileError.exists);
  const problem = pathProblem(memory, name);
  if (problem !== 0) return ended(state, problem);
  return ended(state, addEntry(memory, name, FileKind.directory, mode) === 0 ? FileError.noSpace : 0);
}

/** Sets the permissions of what stands at a path. @returns 0 or a FileError */
export function changeMode(state: State, path: string, mode: number): number {
  if (!begin(state, EventKind['file-write'], 0)) return FileError.suspended;
  const { memory } = state;
  const entry = findEntry(memory, normalize(path));
  if (entry === 0) return ended(state, pathProblem(memory, normalize(path)) || FileError.notPermitted);
  memory.set(entry + FileEntry.mode, mode);
  return ended(state, 0);
}

/** Sets when a file was last changed. @returns 0 or a FileError */
export function setModified(state: State, path: string, seconds: number): number {
  if (!begin(state, EventKind['file-write'], 0)) return FileError.suspended;
  const { memory } = state;
  const entry = findEntry(memory, normalize(path));
  if (entry === 0) return ended(state, FileError.notFound);
  memory.setDouble(entry + FileEntry.modified, seconds);
  return ended(state, 0);
}

function namesIn(memory: KernelMemory, name: string): string[] {
  const names: string[] = [];
  for (const [entry, path] of entries(memory)) {
    if (
      memory.get(entry + FileEntry.unlisted) === 0 &&
      path !== '' &&
      path !== name &&
      parentOf(path) === name
    )
      names.push(path.slice(path.lastIndexOf('/') + 1));
  }
  return names.sort();
}

/** Names directly below a directory, sorted; or a FileError. */
export function listDirectory(state: State, path: string): string[] | number {
  const { memory } = state;
  const name = normalize(path);
  const kind = kindOf(memory, name);
  if (kind === FileKind.none) return pathProblem(memory, name) || FileError.notFound;
  return kind === FileKind.directory ? namesIn(memory, name) : FileError.notDirectory;
}
