import type { Moment } from './dates.ts';
import { meetingWords } from './meeting-words.ts';

/** Whom a document may be shown to. Values are audience keys: `all`, `unit:7`, `person:12`, `meeting:3`. */
export type AudienceOptions = {
  meetings?: { key: string; name: string; endsAt: Moment; calledBackAt: Moment | null }[]; // that it is for already
  units: { key: string; name: string }[];
  people: { key: string; name: string; unit: string }[];
};

type Props = AudienceOptions & { chosen: string[]; problem?: string | undefined };

/** Ticks named `key`; whoever is added later to a ticked unit may read as well. */
export const AudienceChoice = ({ meetings = [], units, people, chosen, problem }: Props) => (
  <fieldset class="facet audience" aria-describedby={problem ? 'audience-problem' : undefined}>
    <legend>Phạm vi đọc</legend>
    {problem && (
      <p class="tag late" id="audience-problem">
        {problem}
      </p>
    )}
    <Tick name="Mọi người dùng cổng" value="all" chosen={chosen} />
    {units.length > 0 && (
      <div class="columns">
        {units.map((unit) => (
          <Tick name={unit.name} value={unit.key} chosen={chosen} />
        ))}
      </div>
    )}
    {units.length > 0 && (
      <p class="note">Mở cho một đơn vị là mở cho cả các đơn vị trực thuộc nó.</p>
    )}
    {meetings.map((meeting) => (
      <Tick name={`Người dự ${meetingWords(meeting)}`} value={meeting.key} chosen={chosen} />
    ))}
    {people.length > 0 && (
      <details open={people.some(({ key }) => chosen.includes(key))}>
        <summary>Thêm từng người</summary>
        <div class="columns">
          {people.map(({ key, name, unit }) => (
            <Tick name={name} note={unit} value={key} chosen={chosen} />
          ))}
        </div>
      </details>
    )}
  </fieldset>
);

type TickProps = { name: string; note?: string; value: string; chosen: string[] };

const Tick = ({ name, note, value, chosen }: TickProps) => (
  <label class="choice">
    <input type="checkbox" name="key" value={value} checked={chosen.includes(value)} />
    <span>
      {name} {note && <small class="note">{note}</small>}
    </span>
  </label>
);
