/** Who has which colour: a thread keeps its hue in every view, and so does an object. */
const HUES = 10;
const THINGS = 6;

/** The colour of a thread, as a CSS value. The first thread is grey: it is there in every program. */
export const hueOf = (tid: number): string =>
  tid <= 1 ? 'var(--hue-main)' : `var(--hue-${(tid - 2) % HUES})`;

/** The colour of a synchronization object, as a CSS value. */
export const colorOf = (object: number): string => `var(--thing-${Math.max(0, object - 1) % THINGS})`;

/** `Thread-7 (take)` without what it was started with. */
export const briefly = (name: string): string => name.replace(/ \(.*\)$/, '');

/** What fits into a disc: the number at the end of a name, else its first letters. */
export function shortName(name: string): string {
  const number = /(\d{1,3})\D*$/.exec(name)?.[1];
  if (number !== undefined) return number;
  const words = name.split(/[^\p{L}]+/u).filter((word) => word !== '');
  const letters = words.length > 1 ? words.map((word) => word[0]).join('') : (words[0] ?? '?');
  return letters.slice(0, words.length > 1 ? 2 : 1).toUpperCase();
}

/** Resolves CSS colours such as `var(--hue-3)` for a canvas, in the scheme of the page. */
export function createInk(element: HTMLElement): (color: string) => string {
  const known = new Map<string, string>();
  return (color) => {
    const ready = known.get(color);
    if (ready !== undefined) return ready;
    const probe = document.createElement('i');
    probe.style.color = color;
    element.append(probe);
    const resolved = getComputedStyle(probe).color;
    probe.remove();
    known.set(color, resolved);
    return resolved;
  };
}
