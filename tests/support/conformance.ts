import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listPrograms, type Outcome } from '../../scripts/support/corpus.mjs';
import { openRunner, type Runner } from '../../scripts/support/engine.mjs';
import type { Mode } from '../../scripts/support/program-spec.mjs';

/** Of lines and variables much is recorded in one mode only. */
const FEW_DETAILS = { limits: { detailEvents: 0 } };

export const GIL_MODES = ['gil', 'classic-gil', 'free-threaded'] as const;

/**
 * How each program is run on the inline host: what it prints is the same. Garbage is collected at every switch point, and when that has been often
 * ever more rarely; COLLECT_EVERY=1 goes on with every switch point, which takes a quarter of an hour.
 */
export const INLINE_MODES: readonly Mode[] = [
  ...GIL_MODES.map((gil) => ({ name: gil, config: { gil }, ...(gil === 'gil' ? {} : FEW_DETAILS) })),
  { name: 'collecting garbage', stress: Number(process.env.COLLECT_EVERY ?? -1), ...FEW_DETAILS },
];

export const WORKER_MODES: readonly Mode[] = [
  { name: 'worker hosts', config: { hosts: 'workers' }, ...FEW_DETAILS },
];

/** One text, so that a difference shows as lines. */
export const shown = ({ stdout, stderr, code }: Outcome): string =>
  `${stdout}\n── stderr ──\n${stderr}\n── exit code ${code} ──\n`;

/** The runner compiles the library first, which takes a while on a busy computer. */
const OPENING_MS = 120_000;

/**
 * Every program runs in the first mode, and in one of the others, which they take by turns; in all of them where ALL_MODES is set:
 * that takes more than twice as long.
 */
function isTurnOf(index: number, mode: Mode): boolean {
  const others = [...INLINE_MODES.slice(1), ...WORKER_MODES];
  return (
    mode === INLINE_MODES[0] ||
    process.env.ALL_MODES !== undefined ||
    others[Math.floor(index / others.length) % others.length] === mode
  );
}

/** Tests that a share of the programs print what CPython printed, in each of the modes: every `of`th from the given one on. */
export function describePrograms(first: number, of: number, modes: readonly Mode[]): void {
  let runner: Runner;
  beforeAll(async () => {
    runner = await openRunner({ workers: modes === WORKER_MODES });
  }, OPENING_MS);
  afterAll(() => runner.dispose());

  const share = listPrograms()
    .filter(({ outcomes }) => outcomes === undefined)
    .map((program, index) => ({ program, index, modes: modes.filter((mode) => isTurnOf(index, mode)) }))
    .filter((each) => each.index % of === first - 1 && each.modes.length > 0);
  describe.each(share)('what CPython printed, we print: $program.name', ({ program, modes: turns }) => {
    test.each(turns)('$name', async (mode) => {
      expect(shown(await runner.run(program, mode))).toBe(shown(program));
    });
  });
}
