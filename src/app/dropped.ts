import type { Studio } from '../store/studio.ts';
import { type Defaults, ownWork } from '../store/work.ts';
import { decodeTrace } from '../trace/codec.ts';

const MOST_BYTES = 64 * 2 ** 20;

/** Opens a file that a person gave: a program, or the trace of a run. Answers what was wrong with it. */
async function openFile(file: File, studio: Studio, defaults: Defaults): Promise<string | null> {
  if (file.size > MOST_BYTES) return `${file.name} is too large to open.`;
  const text = await file.text();
  if (!file.name.endsWith('.json')) {
    studio.actions.open(ownWork(file.name, text, defaults));
    return null;
  }
  const decoded = decodeTrace(text);
  if (!decoded.ok) return decoded.error.message;
  const { meta } = decoded.trace;
  const main = meta.files.find(({ source }) => source !== '') ?? { name: 'main.py', source: '' };
  studio.actions.open(ownWork(main.name, main.source, defaults));
  studio.actions.showTrace(decoded.trace);
  return null;
}

/** A page onto which files can be dropped; answers how to stop. */
export function listenToDrops(page: Document, studio: Studio, defaults: Defaults): () => void {
  const over = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };
  const drop = (event: DragEvent): void => {
    const file = event.dataTransfer?.files[0];
    if (file === undefined) return;
    event.preventDefault();
    void openFile(file, studio, defaults).then((problem) => {
      if (problem !== null) studio.actions.complain(problem);
    });
  };
  page.addEventListener('dragover', over);
  page.addEventListener('drop', drop);
  return () => {
    page.removeEventListener('dragover', over);
    page.removeEventListener('drop', drop);
  };
}
