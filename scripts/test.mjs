#!/usr/bin/env node
/**
 * `npm test`: sets up, then runs every check in order and to the end, whatever fails on the way. The last line
 * counts the tests: `N passed, N failed`. Names of stages as arguments run only those.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './browser.mjs';
import { ensureDependencies } from './support/dependencies.mjs';
import { root } from './support/root.mjs';
import { countPlaywright, countVitest } from './support/test-report.mjs';

/**
 * @typedef {import('./support/test-report.mjs').Count} Count
 * @typedef {{ name: string, commands: string[][], count?: (report: unknown) => Count }} Stage
 */

const reports = join(root, '.cache', 'reports');
/** @param {string} name */
const reportOf = (name) => join(reports, `${name}.json`);
/** @param {string} project */
const vitest = (project) => [
  'vitest',
  'run',
  '--project',
  project,
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${reportOf(project)}`,
];

/** @type {Stage[]} */
const stages = [
  { name: 'types', commands: [['tsc', '-b']] },
  { name: 'lint', commands: [['biome', 'check', '--error-on-warnings']] },
  { name: 'dead', commands: [['knip']] },
  // tests/architecture.test.ts is one of these.
  { name: 'unit', commands: [vitest('unit')], count: countVitest },
  { name: 'browser', commands: [vitest('browser')], count: countVitest },
  { name: 'conformance', commands: [vitest('conformance')], count: countVitest },
  {
    name: 'build',
    commands: [
      ['vite', 'build'],
      ['node', 'scripts/lockstep.mjs', '--build-only'],
    ],
  },
  { name: 'e2e', commands: [['playwright', 'test', '--reporter=list,json']], count: countPlaywright },
];

/**
 * @param {string[]} command
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<boolean>} whether it went well
 */
function run([program = '', ...args], env) {
  return new Promise((done) => {
    const child = spawn(program, args, {
      cwd: root,
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    child.on('error', (error) => {
      console.error(error.message);
      done(false);
    });
    child.on('exit', (code) => done(code === 0));
  });
}

/**
 * @param {Stage} stage
 * @returns {Promise<Count & { name: string, ok: boolean, seconds: number }>}
 */
async function runStage({ name, commands, count }) {
  console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 60 - name.length))}`);
  const started = performance.now();
  const env = {
    ...process.env,
    PATH: `${join(root, 'node_modules', '.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`,
    PLAYWRIGHT_JSON_OUTPUT_FILE: reportOf(name),
  };
  let ok = true;
  for (const command of commands) ok = ok && (await run(command, env));
  /** @type {Count} */
  let counted = { passed: 0, failed: 0 };
  if (count !== undefined) {
    try {
      counted = count(JSON.parse(readFileSync(reportOf(name), 'utf8')));
    } catch (error) {
      console.error(`No report of ${name}: ${error instanceof Error ? error.message : error}`);
      ok = false;
    }
  }
  // A stage that fails without a failing test (a type error, a crash) counts as one failure, and the other way round.
  if (!ok && counted.failed === 0) counted.failed = 1;
  ok = counted.failed === 0;
  return { name, ok, seconds: (performance.now() - started) / 1000, ...counted };
}

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !stages.some((stage) => stage.name === name));
if (unknown.length > 0) {
  console.error(
    `No such stage: ${unknown.join(', ')}. There are: ${stages.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}

ensureDependencies();
console.log(`Tests run in ${await ensureChromium()}`);
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const results = [];
for (const stage of stages) {
  if (chosen.length === 0 || chosen.includes(stage.name)) results.push(await runStage(stage));
}

console.log('\n── summary ────────────────────────────────────────────────────');
for (const { name, ok, seconds, passed, failed } of results) {
  const tests = passed + failed > 0 ? `${passed} passed, ${failed} failed` : '';
  console.log(
    `${ok ? 'ok  ' : 'FAIL'}  ${name.padEnd(12)} ${seconds.toFixed(1).padStart(6)} s  ${tests}`.trimEnd(),
  );
}
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
