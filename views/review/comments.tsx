import type { Desk, DeskSection } from '../../src/drafts/desk.ts';
import { paths } from '../../src/paths.ts';
import type { SeenComment, SeenReview } from '../../src/review/read-review.ts';
import { viMoment } from '../ui/dates.ts';
import { Press } from '../ui/press.tsx';

/** What is said of sentences, open ones first, and a form to say more. */
export const CommentPanel = ({ desk, review }: { desk: Desk; review: SeenReview }) => {
  const open = review.comments.filter(({ resolvedAt }) => !resolvedAt).length;
  return (
    <div class="stack tight">
      <h3 id="gop-y">
        Góp ý <span class="count">{open}</span>
      </h3>
      {review.comments.length === 0 ? (
        <p class="note">Chưa có góp ý.</p>
      ) : (
        <p class="note">{`${open} góp ý còn mở, ${review.comments.length - open} đã xong; ghi dưới từng mục của trang dự thảo.`}</p>
      )}
      {review.state !== 'issued' && <CommentForm desk={desk} />}
    </div>
  );
};

const SHOWN = 70; // characters of a sentence

const CommentForm = ({ desk: { draft, sections } }: { desk: Desk }) => (
  <details>
    <summary>Góp ý một câu</summary>
    <form class="stack form" method="post" action={paths.reviewDraft(draft.id, 'comments')}>
      <div class="field full">
        <label for="cau">Câu</label>
        <select id="cau" name="place" required>
          <option value="">Chọn câu</option>
          {sections.map((section) => (
            <Sentences section={section} />
          ))}
        </select>
      </div>
      <div class="field full">
        <label for="gop-y-gi">Góp ý</label>
        <textarea id="gop-y-gi" name="text" rows={3} maxlength={1000} required />
      </div>
      <p class="row">
        <button class="button" type="submit">
          Ghi góp ý
        </button>
      </p>
    </form>
  </details>
);

const Sentences = ({ section: { part, revision, sentences } }: { section: DeskSection }) => {
  const shown = sentences.flatMap(({ text, hidden }, at) =>
    hidden || text.trim() === '' ? [] : [{ text, at }],
  );
  if (shown.length === 0) return null;
  return (
    <optgroup label={part.name}>
      {shown.map(({ text, at }) => (
        <option value={`${part.key}:${at}@${revision}`}>{short(text)}</option>
      ))}
    </optgroup>
  );
};

const short = (text: string) =>
  text.length <= SHOWN ? text : `${text.slice(0, SHOWN).replace(/\s\S*$/, '')}…`;

type ListProps = { draftId: string; part: string; comments: SeenComment[] };

/** Beside its section: the sentence, what is said of it, by whom. */
export const SectionComments = ({ draftId, part, comments }: ListProps) => {
  const own = comments.filter((one) => one.part === part);
  if (own.length === 0) return null;
  return (
    <aside class="remarks unprinted" aria-label="Góp ý về mục này">
      <ol>
        {own.map((one) => (
          <li class={one.resolvedAt ? 'closed' : 'open'}>
            <Said comment={one} />
            <p class="note">
              {`${one.by}, ${viMoment(one.at)}`}
              {one.resolvedAt && `. ${one.resolvedBy} kết thúc ${viMoment(one.resolvedAt)}`}
            </p>
            {!one.resolvedAt && one.mayResolve && (
              <Press
                action={paths.resolveComment(draftId, one.id)}
                icon="check"
                text="Đã xong"
                about={short(one.text || 'góp ý ẩn')}
              />
            )}
          </li>
        ))}
      </ol>
    </aside>
  );
};

const Said = ({ comment: { text, sentence, stands } }: { comment: SeenComment }) =>
  text === '' ? (
    <p>Góp ý về một câu dựa vào nguồn đồng chí không được đọc.</p>
  ) : (
    <>
      <blockquote>
        <p>{sentence}</p>
        {!stands && <p class="note">Câu này đã sửa hoặc bỏ.</p>}
      </blockquote>
      <p class="lines">{text}</p>
    </>
  );
