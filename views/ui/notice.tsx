import type { Child } from 'hono/jsx';
import { Icon, type IconName } from './icon.tsx';

type Tone = 'done' | 'late' | 'now' | 'unknown';

const signs: Record<Tone, IconName> = {
  done: 'circle-check',
  late: 'triangle-alert',
  now: 'hourglass',
  unknown: 'circle-question-mark',
};

type Props = { tone: Tone; alert?: boolean; children?: Child };

/** What happened, what was kept, what to do. `alert`: read out at once by a screen reader. */
export const Notice = ({ tone, alert, children }: Props) => (
  <div class={`notice ${tone}`} role={alert ? 'alert' : undefined}>
    <Icon name={signs[tone]} />
    <div>{children}</div>
  </div>
);

/** The sentence after something was done, above the page that it changed. */
export const Done = ({ text }: { text?: string | undefined }) =>
  text ? (
    <Notice tone="done" alert>
      <p>{text}</p>
    </Notice>
  ) : null;

/** The sentence that a refused form answers with, above its fields. */
export const Problem = ({ text }: { text?: string | undefined }) =>
  text ? (
    <Notice tone="late" alert>
      <p>{text}</p>
    </Notice>
  ) : null;
