import { describe, expect, test } from 'vitest';
import { ktvTrace } from '../../../tests/support/ktv-trace.ts';
import { createModel } from '../../model/model.ts';
import { layStage } from './layout.ts';
import { assignSlots, type Slots } from './slots.ts';

const { meta, columns } = ktvTrace();
const model = createModel(meta, columns);
const memory = new Map<number, Slots>();

describe('the stage', () => {
  test('shows every thread at every step, once as the disc that moves', () => {
    for (let playhead = 1; playhead <= model.length; playhead += 7) {
      const state = model.stateAt(playhead);
      const { discs } = layStage(state, 600, memory);
      const moving = discs.filter(({ key }) => !key.includes('at')).map(({ tid }) => tid);
      expect(moving.sort((a, b) => a - b)).toEqual(state.threads.map(({ tid }) => tid));
    }
  });

  test('keeps everything within its width, and nothing overlaps', () => {
    for (const width of [328, 600, 1000]) {
      const { blocks, discs, variables, height } = layStage(model.stateAt(200), width, memory);
      for (const { x, w } of [...blocks, ...variables]) expect(x + w).toBeLessThanOrEqual(width + 1);
      for (const { x, y, r } of discs) {
        expect(x + r).toBeLessThanOrEqual(width + 8);
        expect(y + r).toBeLessThanOrEqual(height + 8);
      }
      discs.forEach((one, index) => {
        for (const other of discs.slice(index + 1))
          expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.r + other.r - 1);
      });
    }
  });

  test('gives a semaphore as many rooms as it has permits, and never more people than rooms', () => {
    for (let playhead = 1; playhead <= model.length; playhead++) {
      const block = layStage(model.stateAt(playhead), 600, memory).blocks[0];
      if (block === undefined) continue;
      expect(block.cells).toHaveLength(4);
      expect(block.cells.filter(({ tid }) => tid > 0)).toHaveLength(block.object.holders.length);
    }
  });
});

describe('places', () => {
  test('are kept by whoever is there', () => {
    const first = assignSlots(new Map(), [5, 6, 7], 3);
    expect([...first]).toEqual([
      [5, 0],
      [6, 1],
      [7, 2],
    ]);
    const second = assignSlots(first, [6, 7, 9], 3);
    expect(Object.fromEntries(second)).toEqual({ 6: 1, 7: 2, 9: 0 });
  });
});
