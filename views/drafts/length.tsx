import type { Ask } from '../../src/drafts/brevity/ask.ts';
import type { Desk } from '../../src/drafts/desk.ts';
import { paths } from '../../src/paths.ts';
import { Icon } from '../ui/icon.tsx';
import { viCount } from '../ui/numbers.ts';
import { cutWords, remarkWords } from './words.ts';

const SHOWN = 6; // findings; the page "Rút gọn" has all of them

/** How long a draft is, where it asks, and which of its sentences could be shorter. */
export const LengthPanel = ({ desk }: { desk: Desk }) => {
  const { brevity, draft } = desk;
  const { words, pages, budget, pagesAllowed, over, cuts, remarks, wordsAfter, ask } = brevity;
  return (
    <section class="stack unprinted" aria-labelledby="do-dai">
      <div class="block">
        <header>
          <h2 id="do-dai">Độ dài</h2>
          {desk.mayEdit && cuts.length > 0 && (
            <a class="button" href={paths.shortenDraft(draft.id)}>
              Rút gọn
            </a>
          )}
        </header>
      </div>
      <p>
        {`${viCount(words)} từ, khoảng ${viCount(pages)} trang A4 chữ 14; mức ${viCount(budget)} từ (${viCount(pagesAllowed)} trang)`}
        {over > 0 ? <strong>{`, quá ${viCount(over)} từ`}</strong> : ''}.
        {cuts.length > 0 && ` Bỏ hết những gì được đề xuất thì còn ${viCount(wordsAfter)} từ.`}
      </p>
      <ul class="findings">
        <AskFinding ask={ask} />
        {findingsIn(desk)
          .slice(0, SHOWN)
          .map(({ part, about, text, reason }) => (
            <li class="unknown">
              <Icon name="circle-question-mark" />
              <div>
                <strong>{`${about}, mục ${part.name}.`}</strong>{' '}
                <a href={paths.draft(draft.id, {}, `muc-${part.key}`)}>{`“${short(text)}”`}</a>
                {`: ${reason}`}
              </div>
            </li>
          ))}
      </ul>
      {desk.mayEdit && cuts.length + remarks.length > SHOWN && (
        <p>
          <a href={paths.shortenDraft(draft.id)}>
            {`Xem tất cả ${viCount(cuts.length + remarks.length)} chỗ`}
          </a>
        </p>
      )}
    </section>
  );
};

const AskFinding = ({ ask }: { ask: Ask }) => {
  if (ask.found && ask.early)
    return (
      <li class="done">
        <Icon name="circle-check" />
        <div>{`Điều xin quyết định ở từ thứ ${viCount(ask.word)}.`}</div>
      </li>
    );
  return (
    <li class="late">
      <Icon name="circle-x" />
      <div>
        {ask.found
          ? `Điều xin quyết định ở từ thứ ${viCount(ask.word)}; cần nằm trong 60 từ đầu.`
          : 'Chưa thấy điều xin quyết định; cần nằm trong 60 từ đầu.'}
      </div>
    </li>
  );
};

/** In the order of the page. */
function findingsIn({ brevity: { cuts, remarks }, sections }: Desk) {
  const told = [
    ...cuts.map((cut) => ({ ...cut, about: cutWords[cut.kind] })),
    ...remarks.map((remark) => ({ ...remark, about: remarkWords[remark.kind] })),
  ].sort((a, b) => a.section - b.section || a.sentence - b.sentence);
  return told.flatMap(({ section, sentence, about, reason }) => {
    const found = sections[section];
    const text = found?.sentences[sentence]?.text;
    return found && text ? [{ part: found.part, about, text, reason }] : [];
  });
}

const LONGEST = 90; // characters
const short = (text: string) =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/\s\S*$/, '')}…`;
