/**
 * The options of the embedded player, as they stand in its address:
 *
 *     embed.html?panes=source,timeline&theme=dark&lang=zh&step=40&readonly=1#v1:…
 */

export const PANES = ['source', 'stage', 'timeline', 'console'] as const;
export type Pane = (typeof PANES)[number];

export interface PlayerOptions {
  /** Show the transport. */
  readonly controls: boolean;
  /** In the order in which they are shown. */
  readonly panes: readonly Pane[];
  /** Show what the scenario is about and what to look for, where there is room. */
  readonly points: boolean;
  readonly theme: 'system' | 'light' | 'dark';
  readonly lang: 'auto' | 'en' | 'zh';
  /** Pixels; null: as high as the frame, and the page around it is told when the content wants more. */
  readonly height: number | null;
  readonly readonly: boolean;
  /** Go to this playhead once the program has run; null: the one in the link. */
  readonly step: number | null;
  /** Play when it is loaded and has been run. Never runs anything by itself. */
  readonly autoplay: boolean;
  /** Load nothing but a picture and a button until somebody clicks. */
  readonly clickToLoad: boolean;
}

export const PLAYER_DEFAULTS: PlayerOptions = {
  controls: true,
  panes: ['source', 'stage', 'timeline'],
  points: true,
  theme: 'system',
  lang: 'auto',
  height: null,
  readonly: false,
  step: null,
  autoplay: false,
  clickToLoad: false,
};

/** An option whose value made no sense and was left as it was. */
export interface PlayerProblem {
  readonly option: string;
  readonly value: string;
}

interface Option<T> {
  /** undefined: makes no sense. */
  readonly parse: (value: string) => T | undefined;
  readonly format: (value: T) => string;
}

const flag: Option<boolean> = {
  parse: (value) => {
    if (/^(1|true|yes|on|)$/i.test(value)) return true;
    return /^(0|false|no|off)$/i.test(value) ? false : undefined;
  },
  format: (value) => (value ? '1' : '0'),
};

const word = <const T extends string>(...words: readonly T[]): Option<T> => ({
  parse: (value) => words.find((each) => each === value.toLowerCase()),
  format: (value) => value,
});

const count = (least: number, most: number): Option<number | null> => ({
  parse: (value) => {
    if (value === '' || value === 'auto') return null;
    const number = Number(value);
    return Number.isInteger(number) && number >= least && number <= most ? number : undefined;
  },
  format: (value) => (value === null ? 'auto' : String(value)),
});

const panes: Option<readonly Pane[]> = {
  parse: (value) => {
    const names = value.toLowerCase().split(/[\s,]+/);
    const known = names.flatMap((name) => PANES.find((pane) => pane === name) ?? []);
    return known.length === 0 ? undefined : [...new Set(known)];
  },
  format: (value) => value.join(','),
};

const OPTIONS: { readonly [K in keyof PlayerOptions]: Option<PlayerOptions[K]> } = {
  controls: flag,
  panes,
  points: flag,
  theme: word('system', 'light', 'dark'),
  lang: word('auto', 'en', 'zh'),
  height: count(120, 4000),
  readonly: flag,
  step: count(0, 2 ** 31 - 1),
  autoplay: flag,
  clickToLoad: flag,
};

const nameOf = (key: string): string => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Reads the query of an address, with or without its `?`. Never throws; options that are not known are left alone. */
export function parsePlayer(query: string): {
  readonly options: PlayerOptions;
  readonly problems: readonly PlayerProblem[];
} {
  const given = parseQuery(query);
  const problems: PlayerProblem[] = [];
  const options: Record<string, unknown> = { ...PLAYER_DEFAULTS };
  for (const [key, option] of Object.entries(OPTIONS)) {
    const name = nameOf(key);
    const value = given.get(name);
    if (value === undefined) continue;
    const parsed: unknown = option.parse(value);
    if (parsed === undefined) problems.push({ option: name, value });
    else options[key] = parsed;
  }
  return { options: options as unknown as PlayerOptions, problems };
}

/** The query of an address, without `?`; '' when everything is as usual. */
export function formatPlayer(options: Partial<PlayerOptions>): string {
  const pairs: string[] = [];
  for (const key of Object.keys(OPTIONS) as (keyof PlayerOptions)[]) {
    const option = OPTIONS[key] as Option<PlayerOptions[keyof PlayerOptions]>;
    const value = options[key];
    if (value === undefined) continue;
    const written = option.format(value);
    if (written !== option.format(PLAYER_DEFAULTS[key]))
      pairs.push(`${nameOf(key)}=${encodeURIComponent(written).replaceAll('%2C', ',')}`);
  }
  return pairs.join('&');
}

/** The first value of each name. */
function parseQuery(query: string): Map<string, string> {
  const values = new Map<string, string>();
  for (const pair of query.replace(/^\?/, '').split('&')) {
    const [name = '', ...rest] = pair.split('=');
    const key = decoded(name).toLowerCase();
    if (key !== '' && !values.has(key)) values.set(key, decoded(rest.join('=')));
  }
  return values;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' ')).trim();
  } catch {
    return text;
  }
}
