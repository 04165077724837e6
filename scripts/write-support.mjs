#!/usr/bin/env node
/**
 * `node scripts/write-support.mjs`: writes docs/python-support.md from the entries of the modules, the recorded names of CPython's, and the
 * docstrings of tests/python/differences. For those who change one of these; a test says when the page is not what this would write.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './support/root.mjs';
import { readFacts } from './support/support-facts.mjs';
import { supportPage } from './support/support-page.mjs';

writeFileSync(join(root, 'docs/python-support.md'), supportPage(await readFacts()));
