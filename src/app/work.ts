import { findScenario } from '../scenarios/index.ts';
import { type Opened, openLink } from '../store/link.ts';
import type { Work } from '../store/session.ts';
import { type Defaults, ownWork, scenarioWork } from '../store/work.ts';
import type { Route } from './router.ts';

const EMPTY_PROGRAM = `from threading import Thread


def work(name):
    print(f'{name} works')


for i in range(3):
    Thread(target=work, args=(f'worker-{i}',)).start()
`;

/** A program ready to be looked at, or what is wrong with the address. */
export type Opening =
  | { readonly ok: true; readonly work: Work; readonly view: Opened['view'] | null }
  | { readonly ok: false; readonly message: string };

/** The program that an address names. Nothing is run. */
export async function workOf(route: Route, defaults: Defaults): Promise<Opening> {
  switch (route.page) {
    case 'scenario': {
      const scenario = findScenario(route.id);
      if (scenario === undefined) return { ok: false, message: route.id };
      return { ok: true, work: scenarioWork(scenario, defaults), view: null };
    }
    case 'shared': {
      const opened = await openLink(route.fragment, defaults);
      return opened.ok ? { ok: true, ...opened.value } : { ok: false, message: opened.error.message };
    }
    case 'own':
    case 'comparison':
    case 'gallery':
      return { ok: true, work: ownWork('main.py', EMPTY_PROGRAM, defaults), view: null };
  }
}
