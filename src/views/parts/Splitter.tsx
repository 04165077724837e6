import { useRef } from 'react';
import './splitter.css';

interface SplitterProps {
  readonly label: string;
  readonly orientation: 'vertical' | 'horizontal';
  /** Size of the pane it moves, in pixels. */
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** 1: dragging right or down makes the pane larger; -1: smaller. */
  readonly direction: 1 | -1;
  readonly onChange: (value: number) => void;
}

const KEY_STEP = 24;

/** The edge between two panes: drag it, or move it by the arrow keys. */
export function Splitter({ label, orientation, value, min, max, direction, onChange }: SplitterProps) {
  const drag = useRef<{ start: number; value: number } | null>(null);
  const vertical = orientation === 'vertical';
  const set = (next: number): void => onChange(Math.round(Math.max(min, Math.min(max, next))));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that can be moved is no <hr>.
    <div
      className={`splitter ${orientation}`}
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={orientation}
      aria-valuenow={Math.round(value)}
      aria-valuemin={min}
      aria-valuemax={Math.round(max)}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { start: vertical ? event.clientX : event.clientY, value };
      }}
      onPointerMove={(event) => {
        if (drag.current === null) return;
        const moved = (vertical ? event.clientX : event.clientY) - drag.current.start;
        set(drag.current.value + direction * moved);
      }}
      onPointerUp={() => {
        drag.current = null;
      }}
      onKeyDown={(event) => {
        const keys = vertical ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
        const sign = keys.indexOf(event.key) * 2 - 1;
        if (!keys.includes(event.key)) return;
        event.preventDefault();
        event.stopPropagation();
        set(value + direction * sign * KEY_STEP);
      }}
    />
  );
}
