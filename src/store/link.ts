import { findScenario, type Scenario } from '../scenarios/index.ts';
import { readParams, writeParam } from '../scenarios/params.ts';
import { linkLength } from '../share/length.ts';
import { decodeLink, encodeLink, type Shared } from '../share/link.ts';
import { formatPlayer, type Pane, type PlayerOptions } from '../share/player.ts';
import type { SharedProgram, ShareState } from '../share/state.ts';
import type { Playhead } from './playhead.ts';
import type { Session, Work } from './session.ts';
import { type Defaults, ownWork, scenarioWork } from './work.ts';

export type { Pane, PlayerOptions };
export { linkLength };

/** What is open, as a link carries it. */
function shareStateOf(session: Session, { playhead, axis, granularity }: Playhead): ShareState {
  const { clock, cores, gil, startMethod, speed } = session.config;
  const { policy, seed, choices } = session.schedule;
  return {
    program: programOf(session),
    config: { clock, cores, gil, startMethod, speed },
    schedule: { policy, seed, choices },
    playhead,
    view: { axis, granularity },
  };
}

/** A scenario is named when nothing but its parameters was changed; else the whole program is carried. */
function programOf({ origin, source, name, files, stdin }: Session): SharedProgram {
  const scenario = origin.kind === 'scenario' ? findScenario(origin.id) : undefined;
  if (scenario !== undefined) {
    const own = new Map(readParams(scenario.program).map((param) => [param.name, param.value]));
    const changed = readParams(source).filter(
      (param) => own.has(param.name) && own.get(param.name) !== param.value,
    );
    const params = Object.fromEntries(changed.map((param) => [param.name, param.value]));
    if (withParams(scenario, params) === source) return { kind: 'scenario', id: scenario.id, params };
  }
  return { kind: 'source', name, source, files, stdin };
}

function withParams(scenario: Scenario, params: Readonly<Record<string, string | number | boolean>>): string {
  let source = scenario.program;
  for (const [name, value] of Object.entries(params)) {
    const param = readParams(source).find((each) => each.name === name);
    if (param !== undefined) source = writeParam(source, param, value);
  }
  return source;
}

/** The fragment of a link to what is open. */
export const makeLink = (session: Session, playhead: Playhead): Promise<Shared<string>> =>
  encodeLink(shareStateOf(session, playhead));

/** A program from a link, and how it was looked at. */
export interface Opened {
  readonly work: Work;
  readonly view: Pick<Playhead, 'axis' | 'granularity'>;
}

/** Reads a link. The program is only loaded: it runs when a person says so, and then goes to the step of the link. */
export async function openLink(fragment: string, defaults: Defaults): Promise<Shared<Opened>> {
  const decoded = await decodeLink(fragment);
  if (!decoded.ok) return decoded;
  const { program, config, schedule, playhead, view } = decoded.value;
  let work: Work;
  if (program.kind === 'scenario') {
    const scenario = findScenario(program.id);
    if (scenario === undefined) {
      const message = `This link names the scenario "${program.id}", which is not in the catalogue.`;
      return { ok: false, error: { code: 'wrong-content', message } };
    }
    work = { ...scenarioWork(scenario, defaults), source: withParams(scenario, program.params) };
  } else {
    const { name, source, files, stdin } = program;
    work = { ...ownWork(name, source, defaults), origin: { kind: 'shared' }, files, stdin };
  }
  const value = {
    work: { ...work, config: { ...work.config, ...config }, schedule, arrive: playhead },
    view,
  };
  return { ok: true, value };
}

/** The HTML that shows what is open in another page. */
export function embedCode(
  player: string,
  fragment: string,
  options: Partial<PlayerOptions>,
  title: string,
): string {
  const query = formatPlayer(options);
  const address = `${player}${query === '' ? '' : `?${query}`}${fragment}`;
  const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<iframe src="${escaped(address)}" width="100%" height="${options.height ?? 560}" title="${escaped(title)}" style="border:0" allowfullscreen></iframe>`;
}
