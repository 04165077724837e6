import { Console } from '../console/Console.tsx';
import { Points, type ScenarioLinks } from '../points/Points.tsx';
import { Source } from '../source/Source.tsx';
import { Stage } from '../stage/Stage.tsx';
import { Threads } from '../threads/Threads.tsx';
import { Timeline } from '../timeline/Timeline.tsx';
import { Notice } from '../transport/Notice.tsx';
import { Transport } from '../transport/Transport.tsx';

interface ViewOptions {
  readonly readOnly: boolean;
  /** Addresses of other scenarios, where one may be opened. */
  readonly links?: ScenarioLinks;
}

/** The views of a program, by the pane they stand in. */
export const studioViews = ({ readOnly, links }: ViewOptions) => ({
  points: <Points {...(links !== undefined && { links })} />,
  source: <Source readOnly={readOnly} />,
  stage: <Stage />,
  threads: <Threads />,
  console: <Console />,
  timeline: <Timeline />,
  notice: <Notice />,
  transport: <Transport />,
});
