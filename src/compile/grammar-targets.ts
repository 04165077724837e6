import type { Cursor, Form } from './grammar.ts';

const ASSIGNABLE: ReadonlySet<string> = new Set(['name', 'attribute', 'subscript']);
const SEQUENCES: ReadonlySet<string> = new Set(['list', 'tuple', 'starred']);

/** The first part of a form that cannot be assigned to. */
export function invalidTarget(form: Form): Form | undefined {
  if (ASSIGNABLE.has(form.kind)) return undefined;
  if (!SEQUENCES.has(form.kind)) return form;
  for (const part of form.parts ?? []) {
    const invalid = invalidTarget(part);
    if (invalid !== undefined) return invalid;
  }
  return undefined;
}

/** `del` refuses stars too. */
export function invalidDeletion(form: Form): Form | undefined {
  if (ASSIGNABLE.has(form.kind)) return undefined;
  if (form.kind !== 'list' && form.kind !== 'tuple') return form;
  for (const part of form.parts ?? []) {
    const invalid = invalidDeletion(part);
    if (invalid !== undefined) return invalid;
  }
  return undefined;
}

/** Refuses what cannot be assigned to. */
export function checkTarget(c: Cursor, form: Form): void {
  const invalid = invalidTarget(form);
  if (invalid !== undefined) c.failAt(`cannot assign to ${invalid.kind}`, invalid);
}

const NO_HINT: ReadonlySet<string> = new Set([
  'list',
  'tuple',
  'generator expression',
  'True',
  'None',
  'False',
]);

/** Whether `form = …` looks like a comparison that lacks an equals sign. */
export const mayBeComparison = (form: Form): boolean =>
  form.tight && !NO_HINT.has(form.kind) && form.kind !== 'starred';

/** The refusal of `form = …` where it cannot stand. */
export const comparisonHint = (form: Form): string =>
  `cannot assign to ${form.kind} here. Maybe you meant '==' instead of '='?`;
