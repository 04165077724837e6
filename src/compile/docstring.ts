/** A docstring as CPython 3.13 keeps it: the common indentation of its later lines is gone. */
export function cleanDocstring(text: string): string {
  const lines = expandTabs(text).split('\n');
  const indents = lines
    .slice(1)
    .filter((line) => line.trimStart() !== '')
    .map((line) => line.length - line.trimStart().length);
  const margin = indents.length === 0 ? 0 : Math.min(...indents);
  const [first = '', ...rest] = lines;
  return [
    first.trimStart(),
    ...rest.map((line) => (line.trimStart() === '' ? line.slice(margin) : line.slice(margin))),
  ].join('\n');
}

function expandTabs(text: string): string {
  if (!text.includes('\t')) return text;
  return text
    .split('\n')
    .map((line) => {
      let out = '';
      for (const char of line) out += char === '\t' ? ' '.repeat(8 - (out.length % 8)) : char;
      return out;
    })
    .join('\n');
}
