import type { SeenReview, SeenStep } from '../../src/review/read-review.ts';
import { viDate, viMoment } from '../ui/dates.ts';
import { Icon } from '../ui/icon.tsx';
import { stepWords } from './words.ts';

/** The chain, each step with how it stands, who decided and until when. */
export const Steps = ({ review }: { review: SeenReview }) => (
  <ol class="steps">
    {review.steps.map((step) => {
      const { tone, icon, words } = stepWords[step.stands];
      return (
        <li class={tone || undefined} aria-current={step.stands === 'now' ? 'step' : undefined}>
          <Icon name={icon} />
          <p>
            <strong>{step.name}</strong>
            {`: ${step.kind === 'issue' && step.stands === 'approved' ? 'đã phát hành' : words}`}
          </p>
          <Detail step={step} review={review} />
        </li>
      );
    })}
  </ol>
);

const Detail = ({ step: { stands, last }, review }: { step: SeenStep; review: SeenReview }) => {
  if (stands === 'now') return <Present review={review} />;
  if (!last) return null;
  return <p class="note">{`${last.by}, ${viMoment(last.at)}, bản ${last.version}`}</p>;
};

const MOST = 4; // names

const Present = ({ review: { standing, dueOn, late } }: { review: SeenReview }) => {
  const { holder, takers } = standing;
  const names = takers.slice(0, MOST).map(({ name }) => name);
  const more = takers.length > MOST ? ` và ${takers.length - MOST} người khác` : '';
  return (
    <>
      <p class="note">
        {holder
          ? `${holder.name} đang giữ`
          : `${takers.length > 1 ? 'Một trong: ' : ''}${names.join(', ')}${more}`}
      </p>
      {dueOn && (
        <p class={late ? 'tag late' : 'note'}>{`${late ? 'Quá hạn' : 'Hạn'} ${viDate(dueOn)}`}</p>
      )}
    </>
  );
};
