import type { Desk } from '../../src/drafts/desk.ts';
import { paths } from '../../src/paths.ts';
import { documentName } from '../documents/line.tsx';
import { type Moment, viDate, viMoment } from '../ui/dates.ts';
import { Icon } from '../ui/icon.tsx';
import { viCount } from '../ui/numbers.ts';
import { Press } from '../ui/press.tsx';
import { statusWords } from '../ui/status.tsx';
import { Figures } from './figures.tsx';
import { kindWords, mustWords } from './words.ts';

/** What the checks say of a draft, the worst first. */
export const Checks = ({ desk, checkedAt }: { desk: Desk; checkedAt: Moment }) => (
  <section class="stack unprinted" aria-labelledby="cot-kiem-tra">
    <div class="block">
      <header>
        <h2 id="cot-kiem-tra">Kiểm tra</h2>
        <span class="note">{`Chạy lại ${viMoment(checkedAt).split(' ')[0]}`}</span>
      </header>
    </div>
    <Budget desk={desk} />
    <ul class="findings">
      <StruckSentences desk={desk} />
      <Bases desk={desk} />
      <Gaps desk={desk} />
      {countFindings(desk) === 0 && (
        <li class="done">
          <Icon name="circle-check" />
          <div>Mọi câu có căn cứ hoặc được ghi là nhận định; không còn phần trống.</div>
        </li>
      )}
    </ul>
    <Figures desk={desk} />
  </section>
);

const struckIn = ({ sections }: Desk) =>
  sections.flatMap((section, i) =>
    section.sentences.flatMap((sentence, at) =>
      sentence.struck ? [{ section, sentence, at, number: i + 1 }] : [],
    ),
  );

/** What becomes of a sentence that nothing bears. */
const ways = [
  ['drop', 'Bỏ câu'],
  ['judge', 'Là nhận định của tôi'],
] as const;

const unanswered = ({ bases }: Desk) => bases.filter(({ answered }) => !answered);

export const countFindings = (desk: Desk): number =>
  struckIn(desk).length +
  unanswered(desk).length +
  (lacksSomething(desk) ? 1 : 0) +
  desk.figures.open;

const lacksSomething = ({ missing, place }: Desk) => missing.length > 0 || place !== 'given';

const Budget = ({ desk: { words, draft, sections } }: { desk: Desk }) => {
  const { words: most } = draft.type;
  const all = sections.flatMap(({ sentences }) => sentences).filter(({ gap }) => !gap);
  const counted = Object.entries(kindWords).flatMap(([kind, said]) => {
    const total = all.filter((one) => one.kind === kind && !one.struck && !one.hidden).length;
    return total > 0 ? [`${viCount(total)} ${said}`] : [];
  });
  const struck = all.filter((one) => one.struck).length;
  return (
    <div class="budget">
      <p class="row apart">
        <strong>{`${viCount(words)} trên ${viCount(most)} từ`}</strong>
        <span class="note">{words > most ? `quá ${viCount(words - most)} từ` : 'trong mức'}</span>
      </p>
      <svg
        viewBox={`0 0 ${most} 12`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`Đã dùng ${words} trên ${most} từ`}
      >
        <rect
          class={words > most ? 'used over' : 'used'}
          width={String(Math.min(words, most))}
          height="12"
        />
      </svg>
      <p class="note">
        {`${viCount(all.length)} câu${counted.length > 0 ? `: ${counted.join(', ')}` : ''}${struck > 0 ? `, ${viCount(struck)} bị gạch` : ''}.`}
      </p>
    </div>
  );
};

const StruckSentences = ({ desk }: { desk: Desk }) => (
  <>
    {struckIn(desk).map(({ section: { part, revision }, sentence, at, number }) => (
      <li class="late">
        <Icon name="circle-x" />
        <div>
          <strong>{`Câu bị gạch ở mục ${number}.`}</strong>
          {` “${short(sentence.text)}”: ${sentence.struck}.`}
        </div>
        <div class="row">
          {(desk.mayEdit ? ways : []).map(([what, text]) => (
            <Press
              action={paths.draftSentence(desk.draft.id, part.key, at)}
              fields={{ what, revision: String(revision) }}
              text={text}
              about={short(sentence.text)}
            />
          ))}
          <a class="button quiet" href={paths.search({ q: sentence.text.slice(0, 200) })}>
            Tìm nguồn<span class="hidden">{`: ${short(sentence.text)}`}</span>
          </a>
        </div>
      </li>
    ))}
  </>
);

const Bases = ({ desk: { draft, bases, mayEdit } }: { desk: Desk }) => (
  <>
    {bases.map(({ number, card, status, answered }) => (
      <li class={answered ? 'now' : 'unknown'}>
        <Icon name="scale" />
        <div>
          <strong>{`Căn cứ [${number}] ${documentName(card)}.`}</strong>{' '}
          {`${statusWords(status.state)} vào ngày dự thảo ${viDate(draft.draftedOn)}.`}
          {answered && ` ${answered.by} trả lời lúc ${viMoment(answered.at)}: “${answered.why}”`}
        </div>
        {mayEdit && !answered && (
          <form
            class="row"
            method="post"
            action={paths.changeDraftSource(draft.id, number, 'answer')}
          >
            <span class="field">
              <label for={`basis-${number}`}>Vì sao vẫn dùng</label>
              <input id={`basis-${number}`} name="why" required />
            </span>
            <button class="button quiet" type="submit">
              Tôi trả lời về căn cứ này
            </button>
          </form>
        )}
      </li>
    ))}
  </>
);

const Gaps = ({ desk }: { desk: Desk }) =>
  lacksSomething(desk) ? (
    <li class="unknown">
      <Icon name="circle-question-mark" />
      <div>
        <strong>Nội dung cần bổ sung.</strong>
        <ul>
          {desk.missing.map(({ part, must, point }) => (
            <li>
              {part && `${part.name}: ${part.hint}`}
              {must && mustWords[must]}
              {point && `Trả lời điểm văn bản đến yêu cầu: ${short(point)}`}
            </li>
          ))}
          {desk.place === 'mendable' && (
            <li>
              Địa danh trước ngày tháng: ghi ở{' '}
              <a href={paths.officePaper()}>Thể thức của Văn phòng</a>
            </li>
          )}
          {desk.place === 'lacking' && (
            <li>Địa danh trước ngày tháng: người quản trị ghi ở Thể thức của Văn phòng</li>
          )}
        </ul>
      </div>
    </li>
  ) : null;

const SHOWN = 90; // characters
const short = (text: string) =>
  text.length <= SHOWN ? text : `${text.slice(0, SHOWN).replace(/\s\S*$/, '')}…`;
