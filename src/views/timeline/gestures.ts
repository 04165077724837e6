import { type D3ZoomEvent, drag, select, type ZoomTransform, zoom, zoomIdentity } from 'd3';
import type { Range } from './layout.ts';

interface GestureOptions {
  /** Where the lanes begin, in pixels from the left of the node. */
  labelWidth(): number;
  width(): number;
  whole(): Range;
  /** @param byHand a person did it */
  onRange(range: Range, byHand: boolean): void;
  onScroll(pixels: number): void;
  /** A press without a drag. */
  onClick(x: number, y: number): void;
  onHover(place: { readonly x: number; readonly y: number } | null): void;
}

const MOST_ZOOM = 100_000;

/** Wheel and pinch zoom, drag pans, a press without a drag is a click. */
export function createGestures(node: HTMLElement, options: GestureOptions) {
  const selection = select(node);
  let last: ZoomTransform = zoomIdentity;

  const toRange = (transform: ZoomTransform): Range => {
    const { from, to } = options.whole();
    const scale = (to - from) / (options.width() * transform.k);
    return { from: from - transform.x * scale, to: from + (options.width() - transform.x) * scale };
  };
  const behavior = zoom<HTMLElement, unknown>()
    .scaleExtent([1, MOST_ZOOM])
    .filter((event: MouseEvent) => !event.button && (event.type !== 'wheel' || !event.shiftKey))
    .extent(() => [
      [0, 0],
      [options.width(), 1],
    ])
    .clickDistance(4)
    .on('zoom', (event: D3ZoomEvent<HTMLElement, unknown>) => {
      const { transform, sourceEvent } = event;
      const moved = sourceEvent instanceof MouseEvent && sourceEvent.type === 'mousemove';
      if (moved && sourceEvent.movementY !== 0) options.onScroll(-sourceEvent.movementY);
      last = transform;
      if (sourceEvent !== null && sourceEvent !== undefined) options.onRange(toRange(transform), true);
    });
  const constrain = (): void => {
    behavior.translateExtent([
      [0, Number.NEGATIVE_INFINITY],
      [options.width(), Number.POSITIVE_INFINITY],
    ]);
  };
  constrain();
  selection
    .call(behavior)
    .on('dblclick.zoom', null)
    .on('click.seek', (event: MouseEvent) => {
      if (!event.defaultPrevented) options.onClick(event.offsetX, event.offsetY);
    })
    .on('pointermove.hover', (event: PointerEvent) => {
      options.onHover(event.buttons === 0 ? { x: event.offsetX, y: event.offsetY } : null);
    })
    .on('pointerleave.hover', () => options.onHover(null));

  return {
    /** Shows a range; the gestures go on from there. */
    show(range: Range): void {
      constrain();
      const { from, to } = options.whole();
      const k = Math.max(1, Math.min(MOST_ZOOM, (to - from) / (range.to - range.from)));
      const x = -((range.from - from) / (to - from)) * options.width() * k;
      const transform = zoomIdentity.translate(x, last.y).scale(k);
      selection.call(behavior.transform, transform);
      options.onRange(toRange(transform), false);
    },
    destroy(): void {
      selection.on('.zoom', null).on('click.seek', null).on('.hover', null);
    },
  };
}

/** Drags a handle sideways; tells the place in pixels within `frame`. */
export function dragSideways(handle: SVGElement, frame: Element, onMove: (x: number) => void): void {
  select(handle).call(
    drag<SVGElement, unknown>()
      .container(() => frame as never)
      .on('drag', (event: { readonly x: number }) => onMove(event.x)),
  );
}
