import { compileUnit } from './compile-unit.ts';
import { writeUnit } from './unit-text.ts';

/**
 * Compiles a module of the library when the project is built.
 * @param fileName as it stands in tracebacks: `multiprocessing/pool.py`
 * @returns the unit as text
 * @throws Error that says where the module is no Python
 */
export function compileLibraryModule(fileName: string, source: string): string {
  const result = compileUnit(fileName, source, true);
  if (result.ok) return writeUnit(result.unit);
  const { kind, message, line, column } = result.error;
  throw new Error(`${fileName}:${line}:${column}: ${kind}: ${message}`);
}
