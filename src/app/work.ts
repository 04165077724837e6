import { findScenario } from '../scenarios/index.ts';
import type { Work } from '../store/session.ts';
import { type Defaults, ownWork, scenarioWork } from '../store/work.ts';
import type { Route } from './router.ts';

const EMPTY_PROGRAM = `from threading import Thread


def work(name):
    print(f'{name} works')


for i in range(3):
    Thread(target=work, args=(f'worker-{i}',)).start()
`;

/** The program that an address names; null when it cannot be read. Nothing is run. */
export async function workOf(route: Route, defaults: Defaults): Promise<Work | null> {
  switch (route.page) {
    case 'scenario': {
      const scenario = findScenario(route.id);
      return scenario === undefined ? null : scenarioWork(scenario, defaults);
    }
    case 'own':
      return ownWork('main.py', EMPTY_PROGRAM, defaults);
    case 'shared':
    case 'gallery':
      return null;
  }
}
