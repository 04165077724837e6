import type { DressName } from '../../../scenarios/dresses.ts';

/** Drawings of what hangs on a hook, 16 wide and 22 high, hung up at 0,0. */
const SHAPES = {
  key: 'M0 0a5 5 0 1 0 .01 0M0 10v12M0 17h5M0 21h4',
  fork: 'M0 0v22M-5 0v6a5 5 0 0 0 10 0V0M0 0v8',
  pen: 'M-3 0h6v15l-3 7-3-7zM-3 4h6M-3 15h6',
  paper: 'M-7 0h10l4 4v17H-7zM3 0v4h4M-4 9h8M-4 13h8M-4 17h5',
  microphone: 'M-4 3a4 4 0 0 1 8 0v6a4 4 0 0 1-8 0zM-7 8a7 7 0 0 0 14 0M0 15v6M-4 21h8',
} as const;

export type PropName = keyof typeof SHAPES;

export const propOf = (dress: DressName | 'plain'): PropName =>
  Object.hasOwn(SHAPES, dress) ? (dress as PropName) : 'key';

interface PropProps {
  readonly name: PropName;
  readonly x: number;
  readonly y: number;
  /** Taken: only its outline is left on the hook. */
  readonly taken: boolean;
  readonly scale?: number;
}

/** A thing on a hook: a key, unless the scenario says otherwise. */
export function Prop({ name, x, y, taken, scale = 1 }: PropProps) {
  return (
    <g className={taken ? 'prop taken' : 'prop'} transform={`translate(${x},${y}) scale(${scale})`}>
      <path d={SHAPES[name]} />
    </g>
  );
}
