import { type Extension, RangeSet, StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, GutterMarker, gutter, gutterLineClass } from '@codemirror/view';
import { hueOf, shortName } from '../palette.ts';
import type { LineMarker } from './layout.ts';

/** What the run shows in the margin. */
export interface Standing {
  readonly markers: readonly LineMarker[];
  /** The line of the current step; 0: none. */
  readonly now: number;
}

/** Puts the threads where they stand. */
export const setStanding = StateEffect.define<Standing>();

const MOST_PLATES = 2;

class Plates extends GutterMarker {
  readonly marker: LineMarker;

  constructor(marker: LineMarker) {
    super();
    this.marker = marker;
  }

  override eq(other: Plates): boolean {
    const one = this.marker.threads;
    return (
      one.length === other.marker.threads.length &&
      one.every(({ tid, name }, index) => {
        const twin = other.marker.threads[index];
        return twin?.tid === tid && twin.name === name;
      })
    );
  }

  override toDOM(): Node {
    const { threads } = this.marker;
    const shown = threads.length <= MOST_PLATES + 1 ? threads : threads.slice(0, MOST_PLATES);
    const fragment = document.createElement('span');
    fragment.className = 'cm-plates';
    fragment.title = threads.map(({ name }) => name).join(', ');
    for (const { tid, name } of shown) fragment.append(plate(shortName(name), hueOf(tid)));
    const left = threads.length - shown.length;
    if (left > 0) fragment.append(plate(`+${left}`, 'var(--hue-main)'));
    return fragment;
  }
}

function plate(text: string, hue: string): HTMLElement {
  const element = document.createElement('span');
  element.className = 'disc';
  element.style.setProperty('--hue', hue);
  element.textContent = text;
  return element;
}

class NowMarker extends GutterMarker {
  override elementClass = 'cm-now';
}

const nowLine = Decoration.line({ class: 'cm-now' });
const nowGutter = new NowMarker();

interface Margin {
  readonly plates: RangeSet<GutterMarker>;
  readonly now: RangeSet<Decoration>;
  readonly nowGutter: RangeSet<GutterMarker>;
}

const empty: Margin = { plates: RangeSet.empty, now: Decoration.none, nowGutter: RangeSet.empty };

/** Follows edits, so that a marker stays with its line until the next run. */
const margin = StateField.define<Margin>({
  create: () => empty,
  update(value, transaction) {
    const effect = transaction.effects.find((each) => each.is(setStanding));
    if (effect === undefined) {
      return {
        plates: value.plates.map(transaction.changes),
        now: value.now.map(transaction.changes),
        nowGutter: value.nowGutter.map(transaction.changes),
      };
    }
    const { doc } = transaction.state;
    const { markers, now } = effect.value as Standing;
    const inside = markers.filter(({ line }) => line <= doc.lines);
    const from = now > 0 && now <= doc.lines ? doc.line(now).from : null;
    return {
      plates: RangeSet.of(inside.map((each) => new Plates(each).range(doc.line(each.line).from))),
      now: from === null ? Decoration.none : Decoration.set(nowLine.range(from)),
      nowGutter: from === null ? RangeSet.empty : RangeSet.of(nowGutter.range(from)),
    };
  },
  provide: (field) => [
    EditorView.decorations.from(field, (value) => value.now),
    gutterLineClass.from(field, (value) => value.nowGutter),
  ],
});

/** The margin with a plate for every thread, and the current line. */
export const threadMargin: Extension = [
  margin,
  gutter({
    class: 'cm-threads',
    markers: (view) => view.state.field(margin).plates,
    initialSpacer: () => new Plates({ line: 0, threads: [] }),
  }),
];
