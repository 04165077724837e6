import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleForNode, bundleIsStale } from '../scripts/support/node-bundle.mjs';
import { root } from '../scripts/support/root.mjs';
import { countPlaywright, countVitest } from '../scripts/support/test-report.mjs';

describe('the count of tests', () => {
  test('takes passed and failed tests from a Vitest report', () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 1,
      testResults: [suite('failed', 'passed', 'failed')],
    };
    expect(countVitest(report)).toEqual({ passed: 5, failed: 1 });
  });

  test('counts a file that could not be loaded as a failure', () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 0,
      testResults: [suite('passed', 'passed'), suite('failed')],
    };
    expect(countVitest(report)).toEqual({ passed: 5, failed: 1 });
  });

  test('takes flaky tests as passed, and errors outside tests as failed, from a Playwright report', () => {
    const report = {
      stats: { expected: 3, flaky: 1, unexpected: 2, skipped: 9 },
      errors: [{ message: 'no server' }],
    };
    expect(countPlaywright(report)).toEqual({ passed: 4, failed: 3 });
  });

  function suite(status: string, ...tests: string[]) {
    return { status, assertionResults: tests.map((each) => ({ status: each })) };
  }
});

describe('a bundle for Node', () => {
  const bundle = '.cache/test-bundle/main.mjs';
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'lockstep-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
    rmSync(join(root, '.cache/test-bundle'), { recursive: true, force: true });
  });

  test('is one file, with text imported as it stands, and runs from any folder', async () => {
    writeFileSync(join(folder, 'hello.py'), "print('hello')\n");
    writeFileSync(join(folder, 'constants.ts'), 'export const ADD = 7;\n');
    writeFileSync(
      join(folder, 'main.ts'),
      `import { ADD } from './constants.ts';
       const programs = import.meta.glob('./*.py', { query: '?raw', import: 'default', eager: true });
       console.log(JSON.stringify({ programs, ADD, cwd: process.cwd() }));`,
    );
    const program = await bundleForNode(join(folder, 'main.ts'), bundle);
    const { stdout } = spawnSync(process.execPath, [program], { cwd: tmpdir(), encoding: 'utf8' });
    expect(JSON.parse(stdout)).toMatchObject({ programs: { './hello.py': "print('hello')\n" }, ADD: 7 });
    expect(bundleIsStale(bundle)).toBe(false);
    expect(bundleIsStale('.cache/test-bundle/gone.mjs')).toBe(true);
  });

  test('says what is wrong with a program that cannot be bundled', async () => {
    writeFileSync(join(folder, 'broken.ts'), "import './gone.ts';\n");
    await expect(bundleForNode(join(folder, 'broken.ts'), bundle)).rejects.toThrow(/gone\.ts/);
  });
});
