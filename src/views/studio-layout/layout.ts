/** The views that can stand beside each other above the transport bar; the timeline is always below it. */
export type Pane = 'source' | 'stage' | 'threads' | 'console';
export type AnyPane = Pane | 'timeline';

export const allPanes: readonly AnyPane[] = ['source', 'stage', 'threads', 'console', 'timeline'];

/**
 *     wide     source | stage | threads over console
 *     medium   source | one of the others, by tabs
 *     narrow   one of all, by tabs
 */
export interface Arrangement {
  readonly kind: 'wide' | 'medium' | 'narrow';
  readonly left: boolean;
  /** Panes behind tabs; empty where nothing is hidden. */
  readonly tabs: readonly Pane[];
  readonly middle: boolean;
  readonly right: readonly Pane[];
}

const WIDE = 1100;
const MEDIUM = 700;

/** Which panes stand where, in a width. */
export function arrange(width: number, panes: readonly AnyPane[]): Arrangement {
  const upper = panes.filter((pane): pane is Pane => pane !== 'timeline');
  const left = upper.includes('source');
  const others = upper.filter((pane) => pane !== 'source');
  if (width >= WIDE || (upper.length <= 2 && width >= MEDIUM)) {
    const middle = others.includes('stage');
    return { kind: 'wide', left, middle, right: others.filter((pane) => pane !== 'stage'), tabs: [] };
  }
  if (width >= MEDIUM) {
    return { kind: 'medium', left, middle: false, right: [], tabs: others };
  }
  return { kind: 'narrow', left: false, middle: false, right: [], tabs: upper };
}

const LANE = 26;
/** The axis above the lanes and the overview below them. */
const AROUND_LANES = 28 + 44;
const LEAST_TIMELINE = 168;
const LARGEST_SHARE = 0.36;

/** How tall the timeline is unless somebody says otherwise: no taller than its lanes need, as the stage can use the room. */
export const timelineHeight = (lanes: number, height: number): number =>
  Math.round(Math.min(height * LARGEST_SHARE, Math.max(LEAST_TIMELINE, lanes * LANE + AROUND_LANES)));
