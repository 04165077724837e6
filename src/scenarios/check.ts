/** All that can be said against a scenario's file without running it and without looking at others. */
import { dresses, isDress } from './dresses.ts';
import { lineOfField, type Parts, type Problem } from './header.ts';
import { readParams } from './params.ts';
import { checkParams, problemOfValue } from './params-check.ts';
import { checkHeader, type Scenario } from './schema.ts';

export interface CheckedScenario {
  /** What can be made of the file; null: there is no telling what the header means. */
  readonly draft: Scenario | null;
  readonly problems: readonly Problem[];
  readonly parts: Parts;
}

/** Packages that a program may import although CPython does not ship them: those with a stand-in here. */
const PACKAGES = ['gevent', 'greenlet', 'requests'];

/** @param path ends with the name of the file, `/` between folders */
export function checkScenario(path: string, source: string): CheckedScenario {
  const { draft, problems: ofHeader, parts } = checkHeader(path, source);
  const ofParams = checkParams(parts.program).map((each) => ({ ...each, line: parts.lineInFile(each.line) }));
  const problems: Problem[] = [...ofHeader, ...ofParams];
  if (draft !== null) {
    const say = (path: string[], message: string): void => {
      problems.push({ line: lineOfField(parts, path), field: path.join('.'), message });
    };
    checkNames(draft, say);
    checkDresses(draft, say);
    checkPackages(draft, say);
    checkComparisons(draft, say);
  }
  return { draft, problems: problems.sort((one, other) => one.line - other.line), parts };
}

type Say = (path: string[], message: string) => void;

function checkNames({ id, file, related }: Scenario, say: Say): void {
  if (file !== `${id}.py`) say(['id'], `the file of this scenario must be called ${id}.py`);
  if (related.includes(id)) say(['related'], 'names the scenario itself');
  if (new Set(related).size < related.length) say(['related'], 'names a scenario twice');
}

function checkDresses({ dress }: Scenario, say: Say): void {
  for (const [name, worn] of Object.entries(dress)) {
    const known = Object.keys(dresses).join(', ');
    if (!isDress(worn)) say(['dress', name], `"${worn}" is no dress; there are ${known}`);
  }
}

function checkPackages({ program, packages }: Scenario, say: Say): void {
  const imported = new Set([...program.matchAll(/^\s*(?:import|from)\s+(\w+)/gm)].map(([, name]) => name));
  for (const name of packages)
    if (!imported.has(name)) say(['packages'], `the program does not import ${name}`);
  for (const name of PACKAGES)
    if (imported.has(name) && !packages.includes(name))
      say(['packages'], `the program imports ${name}: name it here`);
}

function checkComparisons({ compare, program }: Scenario, say: Say): void {
  const params = new Map(readParams(program).map((param) => [param.name, param]));
  compare.forEach(({ scenario, params: values }, index) => {
    // The parameters of another scenario are looked at where that one is at hand.
    if (scenario !== undefined) return;
    for (const [name, value] of Object.entries(values)) {
      const param = params.get(name);
      const problem = param === undefined ? 'is no parameter of the program' : problemOfValue(param, value);
      if (problem !== null) say(['compare', String(index), 'params', name], problem);
    }
  });
}
