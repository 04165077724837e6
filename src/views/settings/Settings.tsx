import { useActions, useSession } from '../../store/react.ts';
import { Button, IconButton } from '../parts/Button.tsx';
import { Popover } from '../parts/Popover.tsx';
import { Segmented } from '../parts/Segmented.tsx';
import { useWords } from '../words/useWords.ts';
import type { Words } from '../words/words.ts';
import { Field } from './Field.tsx';
import './settings.css';

const liveSpeeds = [1, 2, 5, 10, 50] as const;
const mostCores = 16;

/** The settings in a few words, for the chip that opens them. */
function summary(
  words: Words,
  { clock, cores, gil }: { clock: 'virtual' | 'live'; cores: number; gil: keyof Words['settings']['gil'] },
  policy: keyof Words['settings']['policies'],
): string {
  const { settings } = words;
  const parts = [clock === 'live' ? settings.live : settings.virtual];
  if (clock === 'virtual' && policy !== 'timed') parts.push(settings.policies[policy].toLowerCase());
  if (clock === 'virtual' && policy === 'timed') parts.push(settings.cores(cores));
  return [...parts, settings.gil[gil]].join(' · ');
}

/** How a run is made: clock, policy, cores, interpreter lock, start method. */
export function Settings() {
  const words = useWords();
  const { settings } = words;
  const { setConfig, setSchedule } = useActions();
  const { config, schedule } = useSession((session) => ({
    config: session.config,
    schedule: session.schedule,
  }));
  const virtual = config.clock === 'virtual';
  return (
    <Popover
      label={words.header.settings}
      trigger={(props) => (
        <Button kind="chip" icon="sliders" className="settings-chip" title={words.header.settings} {...props}>
          <span className="unseen">{words.header.settings}: </span>
          <span className="settings-summary">{summary(words, config, schedule.policy)}</span>
        </Button>
      )}
    >
      <div className="settings">
        <Field label={settings.clock} help={settings.clockHelp}>
          <Segmented
            label={settings.clock}
            value={config.clock}
            options={(['virtual', 'live'] as const).map((each) => [each, settings.clocks[each]])}
            onChange={(clock) => setConfig({ clock })}
          />
        </Field>
        {virtual && (
          <Field label={settings.policy} help={settings.policyHelp[schedule.policy]}>
            <Segmented
              label={settings.policy}
              value={schedule.policy}
              options={(['timed', 'roundrobin', 'random', 'manual'] as const).map((each) => [
                each,
                settings.policies[each],
              ])}
              onChange={(policy) => setSchedule({ policy })}
            />
          </Field>
        )}
        {virtual && (
          <Field label={settings.seed} help={settings.seedHelp}>
            <div className="settings-seed">
              <input
                className="text-input"
                type="number"
                min={0}
                aria-label={settings.seed}
                value={schedule.seed}
                onChange={(event) =>
                  setSchedule({ seed: Math.max(0, Math.trunc(Number(event.target.value))) })
                }
              />
              <IconButton
                icon="undo"
                label={settings.newSeed}
                onClick={() => setSchedule({ seed: schedule.seed + 1 })}
              />
            </div>
          </Field>
        )}
        {!virtual && (
          <Field label={settings.speed} help={settings.speedHelp}>
            <Segmented
              label={settings.speed}
              value={String(config.speed)}
              options={liveSpeeds.map((each) => [String(each), `${each}×`])}
              onChange={(speed) => setConfig({ speed: Number(speed) })}
            />
          </Field>
        )}
        {virtual && schedule.policy === 'timed' && (
          <Field label={settings.coresLabel} help={settings.coresHelp}>
            <input
              className="text-input"
              type="number"
              min={1}
              max={mostCores}
              aria-label={settings.coresLabel}
              value={config.cores}
              onChange={(event) => {
                const cores = Math.trunc(Number(event.target.value));
                setConfig({ cores: Math.max(1, Math.min(mostCores, cores || 1)) });
              }}
            />
          </Field>
        )}
        <Field label={settings.gilLabel} help={settings.gilHelp[config.gil]}>
          <Segmented
            label={settings.gilLabel}
            value={config.gil}
            options={(['gil', 'classic-gil', 'free-threaded'] as const).map((each) => [
              each,
              settings.gil[each],
            ])}
            onChange={(gil) => setConfig({ gil })}
          />
        </Field>
        <Field label={settings.start} help={settings.startHelp[config.startMethod]}>
          <Segmented
            label={settings.start}
            value={config.startMethod}
            options={(['fork', 'spawn'] as const).map((each) => [each, settings.starts[each]])}
            onChange={(startMethod) => setConfig({ startMethod })}
          />
        </Field>
      </div>
    </Popover>
  );
}
