interface KeyProps {
  readonly x: number;
  readonly y: number;
  /** Taken: only its outline is left on the hook. */
  readonly taken: boolean;
  readonly scale?: number;
}

/** A key on a hook. */
export function Key({ x, y, taken, scale = 1 }: KeyProps) {
  return (
    <g className={taken ? 'key taken' : 'key'} transform={`translate(${x},${y}) scale(${scale})`}>
      <circle cx={0} cy={0} r={5} />
      <path d="M0 5v11M0 11h4M0 15h3" />
    </g>
  );
}
