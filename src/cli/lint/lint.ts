/** `lockstep lint`: what an author of a scenario should know before anybody else sees it. */
import { relative, sep } from 'node:path';
import { compileProgram } from '../../compile/compile.ts';
import { type CheckedScenario, checkScenario } from '../../scenarios/check.ts';
import { lineOfField, type Problem } from '../../scenarios/header.ts';
import { readProgram } from '../files.ts';
import { checkAmong, readCatalogue } from './catalogue.ts';
import { describeRun, eventLines, problemLine, summary } from './report.ts';
import { type Ran, type Say, tryOut } from './run.ts';

interface Wanted {
  readonly files: readonly string[];
  /** Show the events of the runs too. */
  readonly events: boolean;
}

/** Looks at files one after the other and answers the exit code: 0 all is well, 1 there are problems. */
export async function lint({ files, events }: Wanted, write: (text: string) => void): Promise<number> {
  let problems = 0;
  for (const file of files) {
    const found = await lintFile(file);
    problems += found.problems.length;
    for (const problem of found.problems) write(problemLine(file, problem));
    if (found.ran === null) continue;
    if (events) for (const line of eventLines(found.ran)) write(line);
    write(describeRun(file, found.ran, files.length === 1));
  }
  write(summary(files.length, problems));
  return problems === 0 ? 0 : 1;
}

interface Linted {
  readonly problems: readonly Problem[];
  /** null: it could not be run. */
  readonly ran: Ran | null;
}

async function lintFile(file: string): Promise<Linted> {
  const path = relative('', file).split(sep).join('/');
  const checked = checkScenario(path, readProgram(file));
  const { draft, parts } = checked;
  const problems = [...checked.problems];
  const say: Say = (keys, message) => {
    problems.push({ line: lineOfField(parts, keys), field: keys.join('.'), message });
  };
  const others = readCatalogue(file);
  if (draft !== null && others !== null) checkAmong(draft, file, others, say);
  const syntax = checkSyntax(checked);
  problems.push(...syntax);
  const ran = draft === null || syntax.length > 0 ? null : await tryOut(draft, say);
  return { problems: problems.sort((one, other) => one.line - other.line), ran };
}

function checkSyntax({ parts }: CheckedScenario): Problem[] {
  const compiled = compileProgram({ main: { name: 'main.py', source: parts.program } });
  if (compiled.ok) return [];
  const { kind, message, line } = compiled.error;
  return [{ line: parts.lineInFile(line), field: 'program', message: `${kind}: ${message}` }];
}
