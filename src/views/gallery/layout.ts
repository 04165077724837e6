import { type Scenario, type Topic, topicIds, topics } from '../../scenarios/index.ts';

/** Scenarios of one topic, in the order of the course. */
export interface Shelf {
  readonly topic: Topic;
  readonly scenarios: readonly Scenario[];
}

/** The scenarios that have every word of the search, by topic; topics with none are left out. */
export function shelves(scenarios: readonly Scenario[], search: string, only: Topic | null): Shelf[] {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const matches = (scenario: Scenario): boolean => {
    const { en, zh } = topics[scenario.topic];
    const { id, title, summary, program } = scenario;
    const text = [id, title.en, title.zh, summary.en, summary.zh, en, zh, program].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  };
  return topicIds
    .filter((topic) => only === null || topic === only)
    .map((topic) => ({
      topic,
      scenarios: scenarios.filter((each) => each.topic === topic && matches(each)),
    }))
    .filter((shelf) => shelf.scenarios.length > 0);
}

/** One bar of the little drawing on a card. */
export interface Bar {
  readonly lane: number;
  readonly from: number;
  readonly to: number;
  readonly waits: boolean;
}

/** A little timeline that is the scenario's own: drawn from its id, not from a run. */
export function emblem(id: string, topic: Topic): Bar[] {
  let seed = 2166136261;
  for (const character of id) seed = Math.imul(seed ^ character.charCodeAt(0), 16777619) >>> 0;
  const random = (): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  const lanes = 4;
  const bars: Bar[] = [];
  const serial = topic === 'locks' || topic === 'coroutines';
  let turn = 0.02;
  for (let lane = 0; lane < lanes; lane++) {
    const start = 0.02 + lane * (topic === 'processes' ? 0.09 : 0.04) + random() * 0.04;
    const length = 0.14 + random() * (serial ? 0.06 : 0.22);
    const enter = serial ? Math.max(start, turn) : start + (topic === 'threads' ? 0 : random() * 0.3);
    if (enter - start > 0.02) bars.push({ lane, from: start, to: enter, waits: true });
    const leave = Math.min(0.98, enter + length);
    bars.push({ lane, from: enter, to: leave, waits: false });
    turn = leave;
    if (!serial && leave < 0.7)
      bars.push({ lane, from: leave + 0.06, to: Math.min(0.98, leave + 0.2), waits: false });
  }
  const end = Math.max(...bars.map(({ to }) => to));
  return bars.map((bar) => ({ ...bar, from: (bar.from / end) * 0.98, to: (bar.to / end) * 0.98 }));
}
