#!/usr/bin/env node
/** `npm start`: sets up, builds the site and serves it. `--port N` or PORT names a port; the next free one is taken. */
import { parseArgs } from 'node:util';
import { ensureDependencies } from './support/dependencies.mjs';
import { root } from './support/root.mjs';

const { values } = parseArgs({ options: { port: { type: 'string' }, host: { type: 'string' } } });
const port = Number(values.port ?? process.env.PORT ?? 4173);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`--port takes a number up to 65535, not "${values.port ?? process.env.PORT}".`);
  process.exit(2);
}

ensureDependencies();
const { build, preview } = await import('vite');
console.log('Building the site…');
await build({ root, logLevel: 'warn' });
const server = await preview({
  root,
  logLevel: 'warn',
  preview: { port, ...(values.host === undefined ? {} : { host: values.host }) },
});
const address = server.resolvedUrls?.local[0] ?? server.resolvedUrls?.network[0];
console.log(`Lockstep is at ${address}  (stop with Ctrl+C)`);
