import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import type { ComparisonOfRuns } from '../../store/comparison.ts';
import { StudioContext } from '../../store/react.ts';
import { Logo } from '../parts/Icon.tsx';
import { PreferencesMenu } from '../settings/Preferences.tsx';
import { createSharedAxis } from '../timeline/shared-axis.ts';
import { useWords } from '../words/useWords.ts';
import { Numbers } from './Numbers.tsx';
import { Side } from './Side.tsx';
import { Transport } from './Transport.tsx';
import '../transport/transport.css';
import './compare.css';

/** One of the runs, in words. */
export interface SideWords {
  readonly name: string;
  readonly differences: readonly string[];
  readonly href: string | null;
}

interface CompareProps {
  readonly comparison: ComparisonOfRuns;
  readonly sides: readonly [SideWords, SideWords];
  readonly home: string;
}

/** Two runs on one time axis: what is the same moment stands one above the other. */
export function Compare({ comparison, sides, home }: CompareProps) {
  const words = useWords();
  const axis = useMemo(createSharedAxis, []);
  const { phase, extent } = useStore(comparison.store);
  useEffect(() => axis.setState({ extent, range: null }), [axis, extent]);
  const [left, right] = comparison.studios;
  const models = [left.session.getState().model, right.session.getState().model] as const;
  const ready = phase === 'ready';
  return (
    <div className="compare">
      <header className="header">
        <a className="header-brand" href={home} aria-label={`Lockstep: ${words.header.home}`}>
          <Logo />
          <span>Lockstep</span>
        </a>
        <div className="breadcrumb">
          <h1>{words.compare.title}</h1>
        </div>
        <div className="header-tools">
          <PreferencesMenu />
        </div>
      </header>
      <main className="compare-body">
        {phase === 'idle' && <p className="compare-idle">{words.compare.idle}</p>}
        <StudioContext value={left}>
          <Side {...sides[0]} axis={axis} other={ready ? models[1].endTime : 0} />
        </StudioContext>
        <StudioContext value={right}>
          <Side {...sides[1]} axis={axis} other={ready ? models[0].endTime : 0} />
        </StudioContext>
        {ready && <Numbers names={[sides[0].name, sides[1].name]} models={models} />}
      </main>
      <Transport comparison={comparison} />
    </div>
  );
}
