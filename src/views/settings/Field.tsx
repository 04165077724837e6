import type { ReactNode } from 'react';

interface FieldProps {
  readonly label: string;
  /** One sentence that says what it means. */
  readonly help: string;
  readonly children: ReactNode;
}

/** A setting with its name above and its help below. The control inside carries the name itself. */
export function Field({ label, help, children }: FieldProps) {
  return (
    <div className="field">
      <span className="field-label" aria-hidden="true">
        {label}
      </span>
      {children}
      <p className="field-help">{help}</p>
    </div>
  );
}
