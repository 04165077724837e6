import type { TraceFile, TraceMeta } from './trace.ts';

/** JSON that has been parsed but not believed. */
export type Plain = Readonly<Record<string, unknown>>;

const isText = (value: unknown): value is string => typeof value === 'string';
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);
const isFile = (value: unknown): value is TraceFile =>
  typeof value === 'object' &&
  value !== null &&
  isText(Reflect.get(value, 'name')) &&
  isText(Reflect.get(value, 'source'));

/** What a file says about its run, or null when it is not all there. Keys that are not known are left out. */
export function checkMeta(value: unknown): TraceMeta | null {
  if (typeof value !== 'object' || value === null) return null;
  const { files, names, functions, clock, cores, gil } = value as Plain;
  if (!Array.isArray(files) || !files.every(isFile) || !isTexts(names) || !isTexts(functions)) return null;
  if (clock !== 'virtual' && clock !== 'live') return null;
  if (gil !== 'gil' && gil !== 'classic-gil' && gil !== 'free-threaded') return null;
  if (typeof cores !== 'number' || !Number.isInteger(cores) || cores < 1) return null;
  const clean = files.map(({ name, source }) => ({ name, source }));
  return { files: clean, names, functions, clock, cores, gil };
}
