import type { DeskSection } from '../../src/drafts/desk.ts';
import type { Draft } from '../../src/drafts/store.ts';
import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';

type Props = { viewer: Viewer; draft: Draft; section: DeskSection; number: number };

const WIDE = 90; // characters of a line, about

/**
 * A section as plain text: its sources and marks stand in it. Where a script runs, draft-section.js
 * saves while somebody types and tells what is saved.
 */
export const SectionForm = ({ viewer, draft, section, number }: Props) => {
  const { part, text, revision } = section;
  return (
    <form
      method="post"
      action={paths.draftSection(draft.id, part.key)}
      data-person={viewer.id}
      data-draft={draft.id}
      data-part={part.key}
      data-name={part.name}
      data-revisions={paths.draftRevisions(draft.id)}
      data-sign-in={paths.signIn(paths.draft(draft.id, { edit: part.key }))}
    >
      <h3 id={`soan-${part.key}`}>{`${number}. ${part.name}`}</h3>
      <textarea
        name="text"
        rows={rowsOf(text)}
        aria-labelledby={`soan-${part.key}`}
        aria-describedby={`giup-${part.key}`}
      >
        {text}
      </textarea>
      <input type="hidden" name="revision" value={revision} />
      <p class="note told" role="status" data-told />
      <p class="note" data-struck />
      <div class="clash" role="alert" data-clash />
      <p class="note" id={`giup-${part.key}`}>
        {part.hint} Sau mỗi câu ghi số nguồn như [1]; câu của đồng chí ghi [nhận định]; số tính ra
        ghi [= 30 / 40] cạnh số nguồn.
      </p>
      <div class="row">
        <button class="button" type="submit">
          Lưu và kiểm tra
        </button>
        <a class="button quiet" href={paths.draft(draft.id, {}, `muc-${part.key}`)} data-leave>
          Thôi sửa
        </a>
      </div>
    </form>
  );
};

const rowsOf = (text: string) =>
  Math.max(
    3,
    text.split('\n').reduce((sum, line) => sum + Math.ceil((line.length + 1) / WIDE), 1),
  );
