import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createFakeEngine } from '../../tests/support/fake-engine.ts';
import { traceFor } from '../../tests/support/made-traces.ts';
import { DEFAULT_CONFIG, DEFAULT_SCHEDULE } from '../engine/session.ts';
import { createPreferences } from '../store/preferences.ts';
import '../views/style/index.ts';
import { App } from './App.tsx';

let root: Root;
let host: HTMLElement;

beforeEach(async () => {
  await page.viewport(1440, 900);
  host = document.createElement('div');
  host.id = 'root';
  document.body.append(host);
  location.hash = '#/';
  root = createRoot(host);
  root.render(
    <App
      connect={async () => createFakeEngine(traceFor)}
      defaults={{ config: DEFAULT_CONFIG, schedule: DEFAULT_SCHEDULE }}
      preferences={createPreferences(undefined, ['en'])}
    />,
  );
});

afterEach(() => {
  root.unmount();
  host.remove();
  location.hash = '';
});

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const position = () =>
  Number((page.getByRole('slider', { name: 'Position' }).element() as HTMLInputElement).value);
const openKtv = async () => {
  await page.getByRole('link', { name: /Karaoke/ }).click();
  await expect.element(button('Run')).toBeVisible();
};

test('from the gallery to the end of a run and back to its beginning', async () => {
  await page.getByRole('searchbox', { name: 'Search scenarios' }).fill('semaphore karaoke');
  await openKtv();
  await button('Run').click();
  await expect.element(button('Run again')).toBeVisible();
  await button('Pause').click();
  await button('Last step').click();
  await expect.element(page.getByText('singer-0 goes in')).toBeVisible();
  await expect.element(page.getByText('21 workers · shared memory')).toBeVisible();
  await button('First step').click();
  expect(position()).toBe(0);
});

test('stepping before Run begins a run, and the keys step too', async () => {
  await openKtv();
  await button('Step').click();
  await expect.poll(position).toBe(1);
  await userEvent.keyboard('{ArrowRight}');
  await expect.poll(position).toBeGreaterThan(1);
  await userEvent.keyboard('{Home}');
  await expect.poll(position).toBe(0);
});

test('a parameter edits its line and runs again what has been run', async () => {
  await openKtv();
  const keys = page.getByRole('slider', { name: 'KEYS' });
  await button('Run').click();
  await expect.element(button('Run again')).toBeVisible();
  (keys.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowLeft}');
  await expect.element(page.getByText('edited 1 line')).toBeVisible();
  await button('Pause').click();
  await button('Last step').click();
  await expect.element(page.getByText(/Semaphore\(3\)/)).toBeVisible();
});

test('choosing in the past begins another run, and the first stays in the list', async () => {
  await openKtv();
  await button('Run').click();
  await expect.element(button('Run again')).toBeVisible();
  await button('Pause').click();
  await button('First step').click();
  for (let step = 0; step < 30; step++) await userEvent.keyboard('{ArrowRight}');
  await button('Choose differently from here').click();
  await page.getByRole('list', { name: 'Who runs next?' }).getByRole('button').first().click();
  await button('Choose differently from here').click();
  await expect.element(button(/^Run 2/)).toBeVisible();
});

test('the lanes can be walked by keyboard, from mark to mark', async () => {
  await openKtv();
  await button('Run').click();
  await expect.element(button('Run again')).toBeVisible();
  await button('Pause').click();
  const grid = page.getByRole('grid');
  (grid.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowDown}{Home}');
  await expect.element(page.getByRole('gridcell')).toHaveTextContent(/^singer-0, /);
  const before = position();
  await userEvent.keyboard('{ArrowRight}');
  expect(position()).toBeGreaterThan(before);
});

test('a program that does not compile shows where', async () => {
  await openKtv();
  const editor = page.getByRole('textbox', { name: 'Python program' });
  await editor.click();
  await userEvent.keyboard('{Control>}{Home}{/Control}oops ');
  await button('Run').click();
  await expect.element(page.getByText(/invalid syntax/).first()).toBeVisible();
});

test('the other language and the other colours are one click away', async () => {
  await button('Preferences').click();
  await page.getByRole('radio', { name: '简体中文' }).click({ force: true });
  await expect.element(page.getByRole('heading', { name: '一步一步看并发 Python' })).toBeVisible();
  await page.getByRole('radio', { name: '深色' }).click({ force: true });
  expect(document.documentElement.dataset['theme']).toBe('dark');
  expect(document.documentElement.lang).toBe('zh-Hans');
});
