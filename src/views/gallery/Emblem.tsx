import type { Use } from '../../scenarios/uses.ts';

/** How each thing is drawn, on 24 × 24. */
const drawings: Readonly<Record<Use, string>> = {
  process: 'M3.5 5h17v14h-17zM3.5 9.5h17M6.5 7.25h.01M9 7.25h.01',
  thread: 'M3 12c2.5-7 6-7 9 0s6.5 7 9 0',
  pool: 'M3 19h18M4.5 19v-5h4v5M10 19v-5h4v5M15.5 19v-5h4v5M6.5 10h.01M12 10h.01M17.5 10h.01',
  coroutine: 'M4 9.5h12.5M13 6l3.5 3.5M20 14.5H7.5M11 18l-3.5-3.5',
  lock: 'M11 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0zM11 12h10M17 12v3.5M20.5 12v2.5',
  rlock:
    'M11 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0zM8.5 12a1.5 1.5 0 1 1-3 0 1.5 1.5 0 0 1 3 0zM11 12h10M17 12v3.5M20.5 12v2.5',
  semaphore: 'M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM13 13h7v7h-7zM9 7.5h.01M18 7.5h.01M9 16.5h.01M18 16.5h.01',
  event: 'M8 2.5h8v19H8zM14 7.5a2 2 0 1 1-4 0 2 2 0 0 1 4 0zM14 16.5a2 2 0 1 1-4 0 2 2 0 0 1 4 0z',
  condition: 'M5.5 17h13L17 14.5V10a5 5 0 0 0-10 0v4.5zM10.5 20.5h3',
  barrier: 'M4.5 4v16M19.5 4v16M4.5 8.5h15M4.5 13.5h15M9.5 8.5v5M14.5 8.5v5',
  queue: 'M2.5 8h5v5h-5zM9.5 8h5v5h-5zM16.5 8h5v5h-5zM2.5 17h19',
  pipe: 'M5 8.5h14M5 15.5h14M5 6.5v11M19 6.5v11M9.5 12h5',
  socket: 'M9 3v5M15 3v5M6.5 8h11v3a5.5 5.5 0 0 1-11 0zM12 16.5V21',
  sharedValue: 'M4 5h16v14H4zM9 10.25h6M9 13.75h6',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  global: 'M20 12a8 8 0 1 1-16 0 8 8 0 0 1 16 0zM4 12h16M12 4c-5 5-5 11 0 16M12 4c5 5 5 11 0 16',
  subclass: 'M12 4.5 7.5 10h9zM12 10v4M5 19.5V14h14v5.5',
  join: 'M3 6h6c4 0 4 6 8 6M3 18h6c4 0 4-6 8-6h4',
  daemon:
    'M12 4a8 8 0 0 1 0 16M12 4a8 8 0 0 0-3.5.8M5.3 7.6a8 8 0 0 0-1.2 3M4.3 14.2a8 8 0 0 0 1.8 3M9 19.4a8 8 0 0 0 3 .6',
  terminate: 'M20 12a8 8 0 1 1-16 0 8 8 0 0 1 16 0zM9 9l6 6M15 9l-6 6',
  alive: 'M3 12h4.5L10 6l4 12 2.5-6H21',
  timeout: 'M20 12a8 8 0 1 1-16 0 8 8 0 0 1 16 0zM12 7.5V12l3 2.5',
  names: 'M4 4h8l8.5 8.5-8 8L4 12zM8.5 8.5h.01',
  pids: 'M9.5 4 7 20M17 4l-2.5 16M4.5 9h16M3.5 15h16',
};

/** A drawing of something that programs use; its name stands beside it or below. */
const UseIcon = ({ use, size = 24 }: { readonly use: Use; readonly size?: number }) => (
  <svg className={`use-icon ${use}`} width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
    <path
      d={drawings[use]}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
);

/** What a program uses, on one lane. */
export const Emblem = ({ uses }: { readonly uses: readonly Use[] }) => (
  <div className="emblem" aria-hidden="true">
    {uses.map((use) => (
      <span key={use} className="emblem-tile">
        <UseIcon use={use} />
      </span>
    ))}
  </div>
);
