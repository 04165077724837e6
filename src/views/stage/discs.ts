import { easeCubicOut, select } from 'd3';
import { hueOf, shortName } from '../palette.ts';
import type { Block, Disc } from './layout.ts';
import { ITEM } from './plan.ts';

interface Motion {
  /** Milliseconds; 0: jump. */
  readonly duration: number;
  /** The thread that does the current step. */
  readonly current: number;
  readonly onHover: (tid: number | null) => void;
  readonly onSelect: (tid: number) => void;
}

/** How a disc was last drawn: most stay as they are from one step to the next. */
const drawn = new WeakMap<SVGGElement, string>();

/** Puts the discs of the threads where they stand; whoever has moved is seen to move. */
export function drawDiscs(layer: SVGGElement, discs: readonly Disc[], motion: Motion): void {
  const { duration, current, onHover, onSelect } = motion;
  const changed = select(layer)
    .selectAll<SVGGElement, Disc>('g')
    .data(discs, (disc) => disc.key)
    .join(
      (enter) => {
        const made = enter.append('g').attr('transform', at);
        made.append('circle').attr('class', 'halo');
        made.append('circle').attr('class', 'body');
        made.append('text').attr('dy', '0.35em').attr('text-anchor', 'middle');
        made.append('title');
        made
          .on('pointerenter', (_, disc) => onHover(disc.tid))
          .on('pointerleave', () => onHover(null))
          .on('click', (_, disc) => onSelect(disc.tid));
        if (duration > 0) made.style('opacity', 0);
        return made;
      },
      (update) => update,
      (exit) => {
        exit.each(function () {
          drawn.delete(this);
        });
        if (duration === 0) return exit.remove();
        return exit.interrupt('move').transition().duration(duration).style('opacity', 0).remove();
      },
    )
    .filter(function (disc) {
      const look = `${disc.x} ${disc.y} ${disc.r} ${disc.look} ${disc.tid === current} ${disc.name}`;
      if (drawn.get(this) === look) return false;
      drawn.set(this, look);
      return true;
    });
  changed
    // Whoever was on its way out and is wanted again stays.
    .interrupt()
    .attr('class', (disc) => `stage-disc ${disc.look} ${disc.tid === current ? 'current' : ''}`)
    .style('--hue', (disc) => hueOf(disc.tid));
  changed.select('title').text((disc) => disc.name);
  changed
    .select('text')
    .text((disc) => shortName(disc.name))
    .style('font-size', (disc) => `${fontSize(disc)}px`);
  changed.select('.halo').attr('r', (disc) => disc.r + 4);
  if (duration === 0) {
    changed.interrupt('move').attr('transform', at).style('opacity', 1);
    changed.select('.body').attr('r', (disc) => disc.r);
    return;
  }
  changed.transition('move').duration(duration).ease(easeCubicOut).attr('transform', at).style('opacity', 1);
  changed
    .select('.body')
    .transition()
    .duration(duration)
    .attr('r', (disc) => disc.r);
}

const at = ({ x, y }: { readonly x: number; readonly y: number }): string => `translate(${x},${y})`;

const fontSize = ({ r, name }: Disc): number =>
  Math.min(r * 0.92, (r * 1.75) / (shortName(name).length * 0.62));

interface Item {
  readonly key: string;
  readonly repr: string;
  readonly tid: number;
  readonly x: number;
  readonly y: number;
}

/** Puts the items of queues on their belts: they come in from the left and leave to the right. */
export function drawItems(layer: SVGGElement, blocks: readonly Block[], duration: number): void {
  const items = blocks.flatMap((block) =>
    block.items.map((item): Item => {
      const { number, repr, tid } = item;
      return { key: `${block.object.id} ${number}`, repr, tid, x: block.x + item.x, y: block.y + item.y };
    }),
  );
  select(layer)
    .selectAll<SVGGElement, Item>('g')
    .data(items, (item) => item.key)
    .join(
      (enter) => {
        const made = enter
          .append('g')
          .attr('class', 'stage-item')
          .attr('transform', ({ x, y }) => at({ x: x - 24, y }))
          .style('opacity', 0);
        made.append('rect').attr('width', ITEM.w).attr('height', ITEM.h).attr('rx', 5);
        made
          .append('text')
          .attr('x', ITEM.w / 2)
          .attr('y', ITEM.h / 2)
          .attr('dy', '0.35em')
          .attr('text-anchor', 'middle');
        made.append('title');
        return made;
      },
      (update) => update.interrupt().style('opacity', 1),
      (exit) =>
        exit
          .interrupt('move')
          .transition()
          .duration(duration)
          .style('opacity', 0)
          .attr('transform', (item) => at({ x: item.x + 34, y: item.y }))
          .remove(),
    )
    .style('--hue', (item) => hueOf(item.tid))
    .each(function (item) {
      const group = select(this);
      const label = item.repr.replace(/^["']+|["']+$/g, '');
      group.select('text').text(label.length > 7 ? `${label.slice(0, 6)}…` : label);
      group.select('title').text(item.repr);
    })
    .transition('move')
    .duration(duration)
    .ease(easeCubicOut)
    .style('opacity', 1)
    .attr('transform', at);
}
