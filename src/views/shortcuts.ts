import type { Studio } from '../store/studio.ts';

/** Controls that have their own use for arrows and Space. */
const OWN_KEYS =
  'input, textarea, select, [contenteditable="true"], [role="grid"], [role="tab"], [role="separator"], [role="dialog"], dialog';

/** Keys that act like the buttons of the transport bar. The function keys are those of debuggers. */
function actionFor(event: KeyboardEvent, single: boolean): keyof Studio['actions'] | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const target = event.target instanceof Element ? event.target : null;
  switch (event.key) {
    case 'F8':
      return 'toggle';
    case 'F10':
    case 'F11':
      return event.shiftKey ? 'back' : 'step';
  }
  if (!single || event.shiftKey || target?.closest(OWN_KEYS) != null) return undefined;
  switch (event.key) {
    case ' ':
      return target?.closest('button, a, summary') == null ? 'toggle' : undefined;
    case 'ArrowRight':
      return 'step';
    case 'ArrowLeft':
      return 'back';
    case 'Home':
      return 'first';
    case 'End':
      return 'last';
    default:
      return undefined;
  }
}

/** Listens to the keys of a page; answers how to stop. */
export function listenToKeys(page: Document, { actions, preferences }: Studio): () => void {
  const heard = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    const action = actionFor(event, preferences.getState().shortcuts);
    if (action === undefined) return;
    event.preventDefault();
    void (actions[action] as () => unknown)();
  };
  page.addEventListener('keydown', heard);
  return () => page.removeEventListener('keydown', heard);
}
