import type { Draft } from '../../src/drafts/store.ts';
import { paths } from '../../src/paths.ts';
import { DayInput } from '../ui/day-input.tsx';
import { Field, TextArea } from '../ui/field.tsx';

/** What stands above and around the sections. */
export const HeadForm = ({ draft }: { draft: Draft }) => (
  <details class="unprinted draft-head">
    <summary>Sửa trích yếu, nơi trình, ngày dự thảo</summary>
    <form class="stack form" method="post" action={paths.draftHead(draft.id)}>
      <TextArea name="title" label="Trích yếu" value={draft.title} rows={2} required />
      <TextArea name="task" label="Nhiệm vụ" value={draft.task} rows={2} required />
      <Field name="addressee" label="Trình ai, gửi ai" value={draft.addressee} />
      <div class="field">
        <label for="draft-on">Ngày dự thảo</label>
        <DayInput id="draft-on" name="on" value={draft.draftedOn} />
        <p class="note">Hiệu lực của căn cứ được tính đến ngày này.</p>
      </div>
      <p class="row">
        <button class="button" type="submit">
          Lưu
        </button>
      </p>
    </form>
  </details>
);
