import type { CSSProperties } from 'react';
import type { Part } from '../../model/sentence-parts.ts';
import { hueOf, shortName } from '../palette.ts';

/** The custom property that a thread's marks take their colour from. */
export const hueStyle = (tid: number): CSSProperties => ({ '--hue': hueOf(tid) }) as CSSProperties;

/** A thread as a small coloured plate with its number. */
export function Plate({ tid, name }: { readonly tid: number; readonly name: string }) {
  return (
    <span className="disc" style={hueStyle(tid)} title={name}>
      {shortName(name)}
    </span>
  );
}

/** A sentence with its threads and objects set apart. */
export function Sentence({ parts }: { readonly parts: readonly Part[] }) {
  return parts.map((part, index) => {
    const key = `${index}`;
    if ('text' in part) return <span key={key}>{part.text}</span>;
    if ('code' in part) return <code key={key}>{part.code}</code>;
    if ('thread' in part)
      return (
        <b key={key} className="name-of-thread" style={hueStyle(part.thread)}>
          {part.label}
        </b>
      );
    return (
      <b key={key} className="name-of-object">
        {part.label}
      </b>
    );
  });
}
