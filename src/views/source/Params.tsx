import { type CSSProperties, useId } from 'react';
import type { Param, ParamValue } from '../../scenarios/params.ts';
import { useActions, useSession } from '../../store/react.ts';
import { useWords } from '../words/useWords.ts';

/** The controls for the program's parameters. */
export function Params() {
  const params = useSession((session) => session.params);
  const { setParam } = useActions();
  const words = useWords();
  if (params.length === 0) return null;
  return (
    <fieldset className="params">
      <legend className="unseen">{words.source.params}</legend>
      {params.map((param) => (
        <ParamRow
          key={`${param.line} ${param.name}`}
          param={param}
          onChange={(value) => setParam(param, value)}
        />
      ))}
    </fieldset>
  );
}

interface RowProps {
  readonly param: Param;
  readonly onChange: (value: ParamValue) => void;
}

function ParamRow({ param, onChange }: RowProps) {
  const id = useId();
  return (
    <div className={`param ${param.kind}`}>
      <label htmlFor={id}>
        <code>{param.name}</code>
      </label>
      <ParamControl id={id} param={param} onChange={onChange} />
    </div>
  );
}

function ParamControl({ id, param, onChange }: RowProps & { readonly id: string }) {
  const { kind, value, min, max, step, options } = param;
  const limits = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
  const number = (text: string): void => {
    if (text !== '' && Number.isFinite(Number(text))) onChange(Number(text));
  };
  switch (kind) {
    case 'slider': {
      const from = min ?? 0;
      const to = max ?? 100;
      const part = ((Number(value) - from) / Math.max(1e-9, to - from)) * 100;
      return (
        <>
          <input
            id={id}
            type="range"
            min={from}
            max={to}
            step={step ?? (Number.isInteger(from) && Number.isInteger(to) ? 1 : 'any')}
            value={Number(value)}
            style={{ '--part': `${part}%` } as CSSProperties}
            onChange={(event) => number(event.target.value)}
          />
          <output htmlFor={id}>{String(value)}</output>
        </>
      );
    }
    case 'boolean':
      return (
        <input
          id={id}
          type="checkbox"
          checked={value === true}
          onChange={(event) => onChange(event.target.checked)}
        />
      );
    case 'choice':
      return (
        <select
          id={id}
          className="select"
          value={String(value)}
          onChange={(event) => {
            const chosen = options?.find((option) => String(option) === event.target.value);
            if (chosen !== undefined) onChange(chosen);
          }}
        >
          {options?.map((option) => (
            <option key={String(option)}>{String(option)}</option>
          ))}
        </select>
      );
    case 'integer':
    case 'number':
      return (
        <input
          id={id}
          className="text-input"
          type="number"
          step={step ?? (kind === 'integer' ? 1 : 'any')}
          {...limits}
          value={Number(value)}
          onChange={(event) => number(event.target.value)}
        />
      );
    case 'string':
      return (
        <input
          id={id}
          className="text-input"
          type="text"
          value={String(value)}
          onChange={(event) => onChange(event.target.value)}
        />
      );
  }
}
