import { easeCubicOut, select } from 'd3';
import { hueOf, shortName } from '../palette.ts';
import type { Block, Disc, Stick } from './layout.ts';
import type { ItemSpot } from './plan.ts';
import { fitting } from './text.ts';

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

interface Item extends ItemSpot {
  readonly key: string;
}

/** Room for text in an item, and how much of it a character takes. */
const ITEM_TEXT = { margin: 6, char: 7.2 } as const;

/** Puts what moves in its place: items come in from where they were put in and leave to where they are taken out. */
export function drawItems(layer: SVGGElement, blocks: readonly Block[], duration: number): void {
  const items = blocks.flatMap((block) =>
    block.items.map((item): Item => {
      const key = `${block.object.id} ${item.number}`;
      return { ...item, key, x: block.x + item.x, y: block.y + item.y };
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
          .attr('transform', ({ x, y, from }) => at({ x: x + from, y }))
          .style('opacity', 0);
        made.append('rect').attr('class', 'chip').attr('rx', 5);
        made.append('rect').attr('class', 'gone').attr('rx', 5);
        made.append('text').attr('dy', '0.35em').attr('text-anchor', 'middle');
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
          .attr('transform', ({ x, y, to }) => at({ x: x + to, y }))
          .remove(),
    )
    .style('--hue', (item) => hueOf(item.tid))
    .each(function ({ repr, w, h, from, gone = 0 }) {
      const group = select(this);
      const label = repr.replace(/^["']+|["']+$/g, '');
      group
        .select('text')
        .attr('x', w / 2)
        .attr('y', h / 2)
        .text(fitting(label, w - ITEM_TEXT.margin, ITEM_TEXT.char));
      group.select('title').text(repr);
      group.select('.chip').attr('width', w).attr('height', h);
      // What has been received is missing at the side where it comes out.
      group
        .select('.gone')
        .attr('x', from > 0 ? 0 : w * (1 - gone))
        .attr('width', w * gone)
        .attr('height', h);
    })
    .transition('move')
    .duration(duration)
    .ease(easeCubicOut)
    .style('opacity', 1)
    .attr('transform', at);
}

/** A stick with a knob at its end. */
const STICK = 'M-4 6 2.5 -3.5M3.9 -7.500a2.200 2.200 0 1 0 .01 0';

/** Puts the sticks that threads pass to each other where they are; one is seen to go from hand to hand. */
export function drawSticks(
  layer: SVGGElement,
  sticks: readonly Stick[],
  duration: number,
  title: (pid: number) => string,
): void {
  select(layer)
    .selectAll<SVGGElement, Stick>('g')
    .data(sticks, ({ pid }) => pid)
    .join((enter) => {
      const made = enter.append('g').attr('class', 'stage-stick').attr('transform', at);
      made.append('path').attr('class', 'rim').attr('d', STICK);
      made.append('path').attr('d', STICK);
      made.append('title').text(({ pid }) => title(pid));
      return made;
    })
    .transition('move')
    .duration(duration)
    .ease(easeCubicOut)
    .attr('transform', at);
}
