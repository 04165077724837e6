#!/usr/bin/env node
/**
 * Which Chromium the tests run in, decided in one place.
 *
 *   a chromium or chrome on PATH            -> that one
 *   otherwise, root on a system with apt    -> apt-get install chromium
 *   otherwise                               -> Playwright's own download
 *
 * As a program it makes sure that there is one; imported, it answers where it is and how to start it.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { isMain } from './support/main.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** @param {string} name */
function onPath(name) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    if (folder === '') continue;
    const file = join(folder, name);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // Not in this folder.
    }
  }
  return undefined;
}

const isRoot = () => process.getuid?.() === 0;

/** The Chromium of this system, if it has one. CHROMIUM names another. */
export function systemChromium() {
  const chosen = process.env.CHROMIUM;
  if (chosen) return chosen;
  for (const name of names) {
    const file = onPath(name);
    if (file !== undefined) return file;
  }
  return undefined;
}

/** How Playwright is to launch it: quiet on the network, no GPU, and no sandbox for root (Chromium refuses otherwise). */
export function launchOptions() {
  const executablePath = systemChromium();
  const args = [
    '--headless',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  if (isRoot()) args.push('--no-sandbox');
  return { ...(executablePath === undefined ? {} : { executablePath }), args };
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  // Progress goes to stderr: stdout belongs to whoever called.
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}

async function downloaded() {
  const { chromium } = await import('playwright');
  return existsSync(chromium.executablePath());
}

/** Makes sure that there is a Chromium; says which. */
export async function ensureChromium() {
  const present = systemChromium();
  if (present !== undefined) return present;
  if (await downloaded()) return "Playwright's own Chromium";
  if (isRoot() && onPath('apt-get') !== undefined) {
    if (run('apt-get', ['update']) && run('apt-get', ['install', '-y', 'chromium'])) {
      const installed = systemChromium();
      if (installed !== undefined) return installed;
    }
    console.error('apt-get could not install chromium; trying Playwright.');
  }
  if (run('npx', ['playwright', 'install', 'chromium'])) return "Playwright's own Chromium";
  throw new Error('No Chromium found and none could be installed. Install one, or set CHROMIUM to its path.');
}

if (isMain(import.meta.url)) {
  console.log(await ensureChromium());
}
