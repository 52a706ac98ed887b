import { paths } from '../../src/paths.ts';
import type { SeenReview } from '../../src/review/read-review.ts';
import { viMoment } from '../ui/dates.ts';
import { verdictWords } from './words.ts';

type Props = { draftId: string; review: SeenReview };
type Event = SeenReview['events'][number];

/** Who decided what and when, the last first, each with the way to what was changed since. */
export const ReviewLog = ({ draftId, review: { events } }: Props) =>
  events.length === 0 ? null : (
    <details open={events.length <= SHORT}>
      <summary>{`Nhật ký trình duyệt (${events.length})`}</summary>
      <ol class="rows log">
        {events.map((event) => (
          <li>
            <p>
              <strong>{event.by}</strong>
              {` ${verdictWords[event.verdict]}${toWhom(event)}`}
              {event.fellAt && ' (không còn giá trị)'}
            </p>
            {event.reason && (
              <p class="lines">{event.verdict === 'edited' ? event.reason : `“${event.reason}”`}</p>
            )}
            <p class="note">
              {`${event.stepName}, ${viMoment(event.at)}. `}
              {compared.has(event.verdict) && (
                <a href={paths.draftVersions(draftId, { of: event.version })}>
                  {`So bản ${event.version} với bản đang có`}
                </a>
              )}
            </p>
          </li>
        ))}
      </ol>
    </details>
  );

const SHORT = 4; // events that are shown at once

/** Verdicts about a version that is kept as it was. */
const compared = new Set(['sent', 'approved', 'returned', 'recalled']);

const toWhom = ({ verdict, toName, stepName }: Event): string => {
  if (verdict === 'skipped') return `: ${stepName}`;
  if (!toName) return '';
  if (verdict === 'numbered' || verdict === 'issued') return `: ${toName}`;
  return verdict === 'handed-over' ? `: ${toName}` : `, chuyển ${toName}`;
};
