import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import './overlay.css';

interface PopoverProps {
  /** Says what the panel is. */
  readonly label: string;
  readonly trigger: (props: {
    readonly 'aria-expanded': boolean;
    readonly 'aria-controls': string;
    readonly 'aria-haspopup': 'dialog';
    readonly onClick: () => void;
  }) => ReactNode;
  readonly children: ReactNode;
}

/** A panel below a button; closed by Escape, by a press elsewhere, and when the focus leaves it. */
export function Popover({ label, trigger, children }: PopoverProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const id = useId();

  useEffect(() => {
    if (!open) return;
    const outside = ({ target }: Event): void => {
      if (target instanceof Node && !root.current?.contains(target)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    panel.current?.querySelector<HTMLElement>('input:checked, input, button, select')?.focus();
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
    };
  }, [open]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is heard from the controls inside.
    <div
      className="popover-root"
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        setOpen(false);
        root.current?.querySelector('button')?.focus();
      }}
    >
      {trigger({
        'aria-expanded': open,
        'aria-controls': id,
        'aria-haspopup': 'dialog',
        onClick: () => setOpen(!open),
      })}
      {open && (
        <div className="popover" id={id} role="dialog" aria-label={label} ref={panel}>
          {children}
        </div>
      )}
    </div>
  );
}
