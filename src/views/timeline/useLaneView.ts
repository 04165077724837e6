import { useState } from 'react';
import { type LaneView, USUAL_VIEW } from './rows.ts';

/** Which lanes are shown, and how to show others. */
export function useLaneView() {
  const [view, setView] = useState<LaneView>(USUAL_VIEW);
  return {
    view,
    toggleCores: (): void => setView((old) => ({ ...old, cores: !old.cores })),
    /** Shows the tasks of a thread, or hides them. */
    toggleTasks: (tid: number): void =>
      setView((old) => {
        const toggled = new Set(old.toggled);
        if (!toggled.delete(tid)) toggled.add(tid);
        return { ...old, toggled };
      }),
  };
}
