import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/support/root.mjs';

const generated = /^(node_modules|\.git|dist|dist-.*|coverage|playwright-report|test-results|\.cache)$/;
const text = /\.(tsx?|mjs|js|json|html|css|md|py|svg|ya?ml|toml|txt)$|^[^.]*$|^\.[^.]+$|\.ci\/run$/;

/** The project's text files under a folder (the root: ''), by their path from the root with forward slashes. */
export function projectFiles(folder = ''): Map<string, string> {
  const files = new Map<string, string>();
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      if (generated.test(entry.name)) continue;
      for (const [inner, content] of projectFiles(path)) files.set(inner, content);
    } else if (text.test(entry.name)) {
      files.set(path, readFileSync(join(root, path), 'utf8'));
    }
  }
  return files;
}
