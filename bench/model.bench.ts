/** What the page pays for a trace of 100,000 events: taking it in, seeking, stepping, drawing; and recording it. */

import { dice, madeTrace } from '../src/model/made-trace.test-support.ts';
import { createModel, type Model } from '../src/model/model.ts';
import { occupancy } from '../src/model/segments.ts';
import { waitGraph } from '../src/model/waits.ts';
import { TraceBuilder } from '../src/trace/builder.ts';
import { decodeTrace, encodeTrace } from '../src/trace/codec.ts';
import { decodeRecords, encodeRecord } from '../src/trace/record.ts';

const EVENTS = 100_000;

/** Median and worst of many runs of an action, in milliseconds. */
function timed(runs: number, action: (run: number) => void): { median: number; worst: number } {
  const times = Array.from({ length: runs }, (_, run) => {
    const start = performance.now();
    action(run);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return { median: times[runs >> 1] ?? 0, worst: times.at(-1) ?? 0 };
}

function report(what: string, { median, worst }: { median: number; worst: number }): void {
  console.log(
    `${what.padEnd(44)} ${median.toFixed(3).padStart(9)} ms   worst ${worst.toFixed(3).padStart(9)} ms`,
  );
}

for (const threads of [6, 100]) {
  const { meta, columns } = madeTrace(1, EVENTS, threads);
  console.log(`\n${EVENTS} events, ${threads} threads`);
  let model: Model = createModel(meta);
  report(
    'take in: fold, checkpoints, timeline',
    timed(7, () => (model = createModel(meta, columns))),
  );

  const random = dice(1);
  const somewhere = (): number => Math.floor(random() * model.length);
  report(
    'seek anywhere',
    timed(300, () => model.stateAt(somewhere())),
  );
  let playhead = 50_000;
  report(
    'step forward',
    timed(2000, () => model.stateAt(playhead++)),
  );
  report(
    'step back',
    timed(2000, () => model.stateAt(playhead--)),
  );
  report(
    'next operation',
    timed(1000, () => model.next(somewhere(), 'operation')),
  );
  report(
    'playhead at a time',
    timed(1000, () => model.playheadAt(random() * model.endTime)),
  );
  const lanes = model.lanes();
  const draw = (): void => {
    for (const { tid } of lanes) occupancy(model.segments(tid), 0, model.endTime, 1440);
  };
  report('occupancy of all lanes, 1440 pixels', timed(50, draw));
  report(
    'who waits for whom',
    timed(200, () => waitGraph(model.stateAt(50_000))),
  );
  let file = '';
  report(
    'write the file',
    timed(5, () => (file = encodeTrace({ meta, columns }))),
  );
  report(
    `read the file (${(file.length / 1e6).toFixed(1)} MB)`,
    timed(5, () => decodeTrace(file)),
  );
}

const ring = new Int32Array(2 ** 20);
const RECORDS = 80_000;
const perSecond = ({ median }: { median: number }): string => `${(RECORDS / median / 1000).toFixed(1)} M/s`;
let end = 0;
const write = timed(25, () => {
  end = 0;
  for (let index = 0; index < RECORDS; index++)
    end = encodeRecord(ring, end, 20, index & 7, index, index & 255, index * 1000, 1, 2, 3, '');
});
const read = timed(25, () => decodeRecords(ring, 0, end, new TraceBuilder()));
const text = 'item 12345';
const writeText = timed(25, () => {
  let at = 0;
  for (let index = 0; index < RECORDS; index++)
    at = encodeRecord(ring, at, 20, 1, index, 1, index, 1, 2, 3, text) | 0;
});
console.log(
  `\nrecords written ${perSecond(write)}, with a text ${perSecond(writeText)}, read ${perSecond(read)}`,
);
