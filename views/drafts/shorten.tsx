import type { Proposal } from '../../src/drafts/brevity/apply-cuts.ts';
import type { Desk } from '../../src/drafts/desk.ts';
import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { Layout } from '../layout.tsx';
import { Head } from '../ui/head.tsx';
import { Done, Problem } from '../ui/notice.tsx';
import { viCount } from '../ui/numbers.ts';
import { cutWords, remarkWords } from './words.ts';

type Props = {
  viewer: Viewer;
  desk: Desk;
  proposals: Proposal[];
  done: { saved: number; missed: number }; // words that went, proposals that had changed
};

/** What could go from a draft, a box for each: what is not chosen stays. */
export const ShortenPage = ({ viewer, desk, proposals, done }: Props) => {
  const { draft, brevity } = desk;
  return (
    <Layout title="Rút gọn" viewer={viewer} path={paths.draft(draft.id)} desk>
      <Head
        title="Rút gọn"
        back={{ href: paths.draft(draft.id, {}, 'do-dai'), text: draft.title }}
        note={`${viCount(brevity.words)} trên ${viCount(brevity.budget)} từ. Đây là đề xuất: chỉ chỗ đồng chí chọn mới được bỏ, bản trước vẫn giữ trong “Các bản”.`}
      />
      <Done
        text={done.saved > 0 ? `Đã bỏ ${viCount(done.saved)} từ và giữ lại bản trước.` : undefined}
      />
      <Problem
        text={
          done.missed > 0
            ? `${viCount(done.missed)} đề xuất không làm được vì câu vừa được sửa: xin xem lại.`
            : undefined
        }
      />
      {proposals.length === 0 ? (
        <p>Không còn chỗ nào để đề xuất bỏ.</p>
      ) : (
        <Proposals desk={desk} proposals={proposals} />
      )}
      <Remarks desk={desk} />
    </Layout>
  );
};

const Proposals = ({ desk, proposals }: { desk: Desk; proposals: Proposal[] }) => {
  const { draft, sections, brevity } = desk;
  return (
    <form class="stack" method="post" action={paths.shortenDraft(draft.id)}>
      {sections.map(({ part }, at) => {
        const own = proposals.filter(({ cut }) => cut.section === at);
        return own.length === 0 ? null : (
          <fieldset class="facet">
            <legend>{part.name}</legend>
            {own.map((proposal) => (
              <Choice proposal={proposal} />
            ))}
          </fieldset>
        );
      })}
      <p class="row">
        <button class="button primary" type="submit">
          Bỏ những chỗ đã chọn
        </button>
        <button class="button" type="submit" name="all" value="1">
          {`Bỏ tất cả (${viCount(brevity.words - brevity.wordsAfter)} từ)`}
        </button>
        <a class="button quiet" href={paths.draft(draft.id)}>
          Thôi
        </a>
      </p>
    </form>
  );
};

const Choice = ({ proposal: { key, cut, text } }: { proposal: Proposal }) => (
  <label class="choice">
    <input type="checkbox" name={`cut-${key}`} />
    <span>
      {text.slice(0, cut.start)}
      <del>{text.slice(cut.start, cut.end)}</del>
      {cut.instead && <ins>{cut.instead}</ins>}
      {text.slice(cut.end)}
      <span class="note">{` ${cutWords[cut.kind]}, bớt ${viCount(cut.saves)} từ. ${cut.reason}`}</span>
    </span>
  </label>
);

const Remarks = ({ desk: { draft, sections, brevity } }: { desk: Desk }) =>
  brevity.remarks.length === 0 ? null : (
    <section class="stack" aria-labelledby="nen-viet-lai">
      <h2 id="nen-viet-lai">Nên viết lại</h2>
      <ul class="rows">
        {brevity.remarks.map(({ section, sentence, kind, reason }) => {
          const found = sections[section];
          return found ? (
            <li>
              <a href={paths.draft(draft.id, { edit: found.part.key }, `muc-${found.part.key}`)}>
                {found.sentences[sentence]?.text}
              </a>
              <p class="note">{`${remarkWords[kind]}. ${reason}`}</p>
            </li>
          ) : null;
        })}
      </ul>
    </section>
  );
