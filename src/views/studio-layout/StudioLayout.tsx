import { type CSSProperties, type ReactNode, useRef, useState } from 'react';
import { useSession } from '../../store/react.ts';
import { Splitter } from '../parts/Splitter.tsx';
import { Tabs } from '../parts/Tabs.tsx';
import { useSize } from '../parts/useSize.ts';
import { lanesShown, USUAL_VIEW } from '../timeline/rows.ts';
import { useWords } from '../words/useWords.ts';
import { type AnyPane, arrange, type Pane, timelineHeight } from './layout.ts';
import './studio-layout.css';

interface StudioLayoutProps {
  readonly header: ReactNode;
  readonly panes: readonly AnyPane[];
  readonly views: Readonly<Record<AnyPane | 'points' | 'notice' | 'transport', ReactNode>>;
}

/** The views on one screen: side by side where there is room, behind tabs where there is not. */
export function StudioLayout({ header, panes, views }: StudioLayoutProps) {
  const words = useWords().panes;
  const root = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(root);
  const [sizes, setSizes] = useState({ left: 0.34, right: 0.25, top: 0.66 });
  const [chosenHeight, setChosenHeight] = useState<number | null>(null);
  const lanes = useSession(({ model, length }) => (length === 0 ? 0 : lanesShown(model, USUAL_VIEW).length));
  const [tab, setTab] = useState<Pane>('stage');
  const plan = arrange(width, panes);
  const share = (key: keyof typeof sizes, whole: number) => (pixels: number) =>
    setSizes((old) => ({ ...old, [key]: pixels / Math.max(1, whole) }));
  const pane = (name: AnyPane, style?: CSSProperties) => (
    <div className={`pane ${name}-pane`} style={style}>
      {views[name]}
    </div>
  );
  const shown = plan.tabs.includes(tab) ? tab : plan.tabs[0];
  const leftWidth = Math.round(sizes.left * width);
  const rightWidth = Math.round(sizes.right * width);
  const hasMain = plan.middle || plan.tabs.length > 0;
  const lowest = Math.min(chosenHeight ?? timelineHeight(lanes, height), height * 0.7);

  return (
    <div className={`studio ${plan.kind}`} ref={root}>
      {header}
      {width > 0 && (
        <main className="studio-body">
          {views.points}
          <div className="studio-upper">
            {plan.left &&
              pane('source', hasMain || plan.right.length > 0 ? { width: leftWidth } : { flex: 1 })}
            {plan.left && (hasMain || plan.right.length > 0) && (
              <Splitter
                label={words.resize(words.source)}
                orientation="vertical"
                direction={1}
                value={leftWidth}
                min={200}
                max={width * 0.6}
                onChange={share('left', width)}
              />
            )}
            {plan.middle && pane('stage', { flex: 1 })}
            {shown !== undefined && (
              <div className="pane-tabs">
                {plan.tabs.length > 1 && (
                  <Tabs
                    label={words.choosePane}
                    tabs={plan.tabs.map((each) => [each, words[each]])}
                    value={shown}
                    onChange={setTab}
                  />
                )}
                <div
                  className="tab-panel"
                  id={`panel-${shown}`}
                  {...(plan.tabs.length > 1 && { role: 'tabpanel', 'aria-label': words[shown] })}
                >
                  {pane(shown, { flex: 1 })}
                </div>
              </div>
            )}
            {plan.right.length > 0 && plan.middle && (
              <Splitter
                label={words.resize(words.threads)}
                orientation="vertical"
                direction={-1}
                value={rightWidth}
                min={180}
                max={width * 0.45}
                onChange={share('right', width)}
              />
            )}
            {plan.right.length > 0 && (
              <RightColumn
                panes={plan.right}
                style={plan.middle ? { width: rightWidth } : { flex: 1 }}
                top={sizes.top}
                onTop={(top) => setSizes((old) => ({ ...old, top }))}
                pane={pane}
              />
            )}
          </div>
          {views.notice}
          {views.transport}
          {panes.includes('timeline') && (
            <>
              {plan.kind !== 'narrow' && (
                <div className="timeline-splitter">
                  <Splitter
                    label={words.resize(words.timeline)}
                    orientation="horizontal"
                    direction={-1}
                    value={lowest}
                    min={90}
                    max={height * 0.7}
                    onChange={setChosenHeight}
                  />
                </div>
              )}
              {pane('timeline', {
                height: plan.kind === 'narrow' ? Math.max(120, height * 0.22) : lowest,
              })}
            </>
          )}
        </main>
      )}
    </div>
  );
}

interface RightColumnProps {
  readonly panes: readonly Pane[];
  readonly style: CSSProperties;
  /** Which part of the height the upper pane has. */
  readonly top: number;
  readonly onTop: (top: number) => void;
  readonly pane: (name: Pane, style?: CSSProperties) => ReactNode;
}

function RightColumn({ panes, style, top, onTop, pane }: RightColumnProps) {
  const words = useWords().panes;
  const column = useRef<HTMLDivElement>(null);
  const { height } = useSize(column);
  const [upper, lower] = panes;
  return (
    <div className="right-column" style={style} ref={column}>
      {upper !== undefined && pane(upper, lower === undefined ? { flex: 1 } : { height: `${top * 100}%` })}
      {lower !== undefined && (
        <>
          <Splitter
            label={words.resize(words[lower])}
            orientation="horizontal"
            direction={1}
            value={top * height}
            min={60}
            max={Math.max(61, height - 60)}
            onChange={(pixels) => onTop(pixels / Math.max(1, height))}
          />
          {pane(lower, { flex: 1 })}
        </>
      )}
    </div>
  );
}
