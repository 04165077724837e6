const paths = {
  first: 'M5 4v12M16 4.5 8 10l8 5.5z',
  back: 'M14 4.5 6 10l8 5.5z',
  play: 'M6 3.5 16.5 10 6 16.5z',
  pause: 'M6 4h3v12H6zM11.5 4h3v12h-3z',
  step: 'M6 4.5 14 10l-8 5.5z',
  last: 'M15 4v12M4 4.5 12 10l-8 5.5z',
  stop: 'M5.5 5.5h9v9h-9z',
  down: 'm6 8 4 4 4-4',
  previous: 'm12 5-5 5 5 5',
  next: 'm8 5 5 5-5 5',
  search: 'M9 4a5 5 0 1 0 0 10A5 5 0 0 0 9 4zM13 13l4 4',
  plus: 'M10 4.5v11M4.5 10h11',
  minus: 'M4.5 10h11',
  fit: 'M3.5 5v10M16.5 5v10M6 10h8M8 7.5 5.5 10 8 12.5M12 7.5l2.5 2.5-2.5 2.5',
  close: 'm5 5 10 10M15 5 5 15',
  sliders: 'M3 6h8M15 6h2M3 14h2M9 14h8M13 4a2 2 0 1 1 0 4 2 2 0 0 1 0-4zM7 12a2 2 0 1 1 0 4 2 2 0 0 1 0-4z',
  undo: 'M7 5 3.5 8.5 7 12M4 8.5h8a4 4 0 0 1 0 8H9',
  branch: 'M6 4v12M6 11c0-3 8-1.500 8-5M6 2.500v1M14 3.500a1.500 1.500 0 1 1 0 3 1.500 1.500 0 0 1 0-3',
  warn: 'M10 3.500 17.500 16.500h-15zM10 8.500v4M10 14.300v.2',
  check: 'm4 10.500 4 4 8-9',
  open: 'M8 4H4v12h12v-4M11 4h5v5M16 4l-7 7',
  core: 'M6 6h8v8H6zM8 2.500v2M12 2.500v2M8 15.500v2M12 15.500v2M2.500 8h2M2.500 12h2M15.500 8h2M15.500 12h2',
  gear: 'M10 7a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM10 2.500v2M10 15.500v2M2.500 10h2M15.500 10h2M4.700 4.700l1.400 1.400M13.900 13.900l1.400 1.400M4.700 15.300l1.400-1.400M13.900 6.100l1.400-1.400',
} as const;

export type IconName = keyof typeof paths;

const filled: ReadonlySet<IconName> = new Set(['first', 'back', 'play', 'pause', 'step', 'last', 'stop']);

/** A drawing beside or instead of a word; the control says its name. */
export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      <path
        d={paths[name]}
        fill={filled.has(name) ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth={1.6}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

/** The mark of the app: three lanes in which work alternates. */
export function Logo() {
  return (
    <svg className="logo" width={24} height={24} viewBox="0 0 24 24" aria-hidden="true">
      <g fill="none" stroke="currentColor" strokeWidth={2.4} strokeLinecap="round">
        <path d="M4 7h7M17 7h3" />
        <path d="M4 12h2M12 12h8" />
        <path d="M4 17h10M20 17h0" />
      </g>
    </svg>
  );
}
