import type { DeskSection } from '../../src/drafts/desk.ts';
import type { Draft } from '../../src/drafts/store.ts';
import { paths } from '../../src/paths.ts';

type Props = { draft: Draft; section: DeskSection; number: number };

const WIDE = 90; // characters of a line, about

/** A section as plain text: its sources and marks stand in it. */
export const SectionForm = ({ draft, section: { part, text, revision }, number }: Props) => (
  <form method="post" action={paths.draftSection(draft.id, part.key)}>
    <h3 id={`muc-${part.key}`}>{`${number}. ${part.name}.`}</h3>
    <textarea
      name="text"
      rows={rowsOf(text)}
      aria-labelledby={`muc-${part.key}`}
      aria-describedby={`giup-${part.key}`}
    >
      {text}
    </textarea>
    <input type="hidden" name="revision" value={revision} />
    <p class="note" id={`giup-${part.key}`}>
      {part.hint} Sau mỗi câu ghi số nguồn như [1]; câu của đồng chí ghi [nhận định]; số tính ra ghi
      [= 30 / 40] cạnh số nguồn.
    </p>
    <div class="row">
      <button class="button" type="submit">
        Lưu và kiểm tra
      </button>
      <a class="button quiet" href={paths.draft(draft.id, {}, `muc-${part.key}`)}>
        Thôi sửa
      </a>
    </div>
  </form>
);

const rowsOf = (text: string) =>
  Math.max(
    3,
    text.split('\n').reduce((sum, line) => sum + Math.ceil((line.length + 1) / WIDE), 1),
  );
