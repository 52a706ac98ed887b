import type { ShownAdvice, ShownSource } from '../../../src/drafts/advice/shown.ts';
import { type Moment, viMoment } from '../../ui/dates.ts';
import { Icon } from '../../ui/icon.tsx';
import { viCount } from '../../ui/numbers.ts';
import { statusWords } from '../../ui/status.tsx';
import { changeWords } from './words.ts';

type Open = Extract<ShownSource, { citation: string }>;

/** Who answers for what the checks do not carry: bases, changed sources, sentences that are somebody's own. */
export const Exceptions = ({ advice: { sources, sections } }: { advice: ShownAdvice }) => {
  const open = sources.filter((source): source is Open => source.card !== undefined);
  const owners = ownersOf(sections);
  const told = [
    ...open.filter(({ isBasis }) => isBasis).map((source) => <Basis source={source} />),
    ...alike(open).map((sources) => <Flagged sources={sources} />),
    ...owners.map(([by, total]) => (
      <li class="now">
        <Icon name="pencil" />
        <div>
          <strong>{`${viCount(total)} câu nhận định.`}</strong>
          {` ${by} chịu trách nhiệm.`}
        </div>
      </li>
    )),
  ];
  return (
    <section class="block" aria-labelledby="exceptions">
      <h2 id="exceptions">Ngoại lệ và người chịu trách nhiệm</h2>
      {told.length === 0 ? (
        <p class="note">Không có: mọi câu có nguồn, mọi căn cứ còn hiệu lực.</p>
      ) : (
        <ul class="findings">{told}</ul>
      )}
    </section>
  );
};

const Basis = ({ source: { number, citation, before, answered } }: { source: Open }) => (
  <li class={answered ? 'now' : 'late'}>
    <Icon name="scale" />
    <div>
      <strong>{`Căn cứ [${number}] ${citation}.`}</strong>
      {` ${statusWords(before.state)}. ${answeredBy(answered)}`}
      {answered?.why && `: “${answered.why}”`}
    </div>
  </li>
);

/** Sources in which the same changed and that the same person answered for. */
function alike(sources: Open[]): Open[][] {
  const groups = new Map<string, Open[]>();
  for (const source of sources) {
    if (!source.flagged) continue;
    const { whats, answered } = source.flagged;
    const key = [source.card.id, answered?.at, ...whats].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), source]);
  }
  return [...groups.values()];
}

const Flagged = ({ sources }: { sources: Open[] }) => {
  const flagged = sources[0]?.flagged;
  return (
    <li class={flagged?.answered ? 'now' : 'late'}>
      <Icon name="triangle-alert" />
      <div>
        <strong>{`Nguồn ${sources.map(({ number }) => `[${number}]`).join(' ')} đã thay đổi trước khi lưu.`}</strong>
        {` ${sentence((flagged?.whats ?? []).map((what) => changeWords[what] ?? what).join(', '))}. `}
        {answeredBy(flagged?.answered)}
      </div>
    </li>
  );
};

const answeredBy = (answered: { by: string; at: Moment } | undefined) =>
  answered ? `${answered.by} trả lời lúc ${viMoment(answered.at)}` : 'Chưa ai trả lời.';

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const ownersOf = (sections: ShownAdvice['sections']): [string, number][] => {
  const owners = new Map<string, number>();
  for (const sentence of sections.flatMap(({ sentences }) => sentences))
    if (!sentence.hidden && sentence.kind === 'judgement' && sentence.by)
      owners.set(sentence.by, (owners.get(sentence.by) ?? 0) + 1);
  return [...owners];
};
