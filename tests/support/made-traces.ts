import type { Trace } from '../../src/trace/trace.ts';
import { ktvTrace } from './ktv-trace.ts';
import { zooTrace } from './zoo-trace.ts';

/** A made-up run for any program: as many singers as its parameters say; `# long` asks for about 100,000 events, `# zoo` for one object of every kind. */
export function traceFor(source: string): Trace {
  const number = (name: string, otherwise: number): number =>
    Number(new RegExp(`^${name} = (\\d+)`, 'm').exec(source)?.[1] ?? otherwise);
  const rounds = source.includes('# long') ? 450 : 1;
  const made = source.includes('# zoo') ? zooTrace() : null;
  if (made !== null) return made;
  const trace = ktvTrace(number('SINGERS', 20), number('KEYS', 4), rounds);
  const [file] = trace.meta.files;
  return file === undefined ? trace : { ...trace, meta: { ...trace.meta, files: [{ ...file, source }] } };
}
