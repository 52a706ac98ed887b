import type { Draft } from '../../src/drafts/store.ts';
import { paths } from '../../src/paths.ts';
import type { Numbered, NumberTyped } from '../../src/review/number.ts';
import { DayInput } from '../ui/day-input.tsx';
import { Field } from '../ui/field.tsx';
import { Form } from '../ui/form.tsx';
import { Notice } from '../ui/notice.tsx';

type Props = {
  draft: Draft;
  typed: NumberTyped;
  wrong?: Numbered | undefined;
  next: string | undefined;
  today: string;
};

/** Number, day and signer of what was signed. What speaks against them is said before it is kept. */
export const NumberForm = ({ draft, typed, wrong, next, today }: Props) => {
  const problems = wrong?.problems ?? {};
  const doubts = wrong?.doubts ?? [];
  return (
    <section class="block" aria-labelledby="so-ngay">
      <h2 id="so-ngay">Số, ngày</h2>
      <Form action={paths.issueStep(draft.id, 'number')} submit="Ghi số, ngày">
        {doubts.length > 0 && (
          <Notice tone="late" alert>
            {doubts.map((doubt) => (
              <p>{doubt}</p>
            ))}
            <label class="choice">
              <input type="checkbox" name="sure" required />
              <span>Tôi đã xem, vẫn ghi số này</span>
            </label>
          </Notice>
        )}
        <Field
          name="number"
          label="Số, ký hiệu"
          value={typed.number}
          hint={
            next
              ? `Theo sổ, số tiếp theo có thể là ${next}; chỉ là gợi ý, cổng không cấp số.`
              : 'Ví dụ 24-TTr/VPTU.'
          }
          problem={problems.number}
          required
        />
        <div class="field">
          <label for="ngay-ky">Ngày ký</label>
          <DayInput id="ngay-ky" name="on" value={typed.on || today} />
          {problems.on && <p class="tag late">{problems.on}</p>}
        </div>
        <Field name="signer" label="Người ký" value={typed.signer} />
        <Field name="signerRole" label="Chức vụ người ký" value={typed.signerRole} />
      </Form>
    </section>
  );
};
