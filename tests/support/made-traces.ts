import type { Trace } from '../../src/trace/trace.ts';
import { ktvTrace } from './ktv-trace.ts';

/** A made-up run for any program: as many singers as its parameters say; `# long` asks for about 100,000 events. */
export function traceFor(source: string): Trace {
  const number = (name: string, otherwise: number): number =>
    Number(new RegExp(`^${name} = (\\d+)`, 'm').exec(source)?.[1] ?? otherwise);
  const rounds = source.includes('# long') ? 900 : 1;
  const trace = ktvTrace(number('SINGERS', 20), number('KEYS', 4), rounds);
  const [file] = trace.meta.files;
  return file === undefined ? trace : { ...trace, meta: { ...trace.meta, files: [{ ...file, source }] } };
}
