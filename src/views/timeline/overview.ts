import { brushX, type D3BrushEvent, select } from 'd3';
import type { Range } from './layout.ts';

interface OverviewOptions {
  whole(): Range;
  onRange(range: Range): void;
}

/** The strip with the whole run: its brush is what the lanes show. */
export function createOverview(svg: SVGSVGElement, options: OverviewOptions) {
  const group = select(svg).append('g').attr('class', 'brush');
  let size = { width: 0, height: 0 };
  const toRange = ([left, right]: [number, number]): Range => {
    const { from, to } = options.whole();
    const scale = (to - from) / size.width;
    return { from: from + left * scale, to: from + right * scale };
  };
  const behavior = brushX<unknown>()
    .handleSize(8)
    .on('brush end', (event: D3BrushEvent<unknown>) => {
      if (event.sourceEvent === null || event.sourceEvent === undefined) return;
      if (event.selection !== null) options.onRange(toRange(event.selection as [number, number]));
      else if (event.type === 'end') options.onRange(options.whole());
    });
  return {
    resize(width: number, height: number): void {
      if (width === size.width && height === size.height) return;
      size = { width, height };
      behavior.extent([
        [0, 0],
        [width, height],
      ]);
      group.call(behavior);
    },
    /** Shows which part is in view; all of it: no brush. */
    show(range: Range): void {
      const { from, to } = options.whole();
      const scale = size.width / (to - from);
      const slack = (to - from) / 500;
      const all = range.from <= from + slack && range.to >= to - slack;
      group.call(
        behavior.move,
        all
          ? null
          : [
              (range.from - from) * scale,
              Math.max((range.to - from) * scale, (range.from - from) * scale + 2),
            ],
      );
    },
  };
}
