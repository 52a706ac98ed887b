import type { DeskAuthority } from '../../src/drafts/desk-authority.ts';
import type { Certainty } from '../../src/formats/rule-set.ts';
import { Icon } from '../ui/icon.tsx';

const certainties: Record<Certainty, string> = {
  sure: 'chắc',
  probable: 'khá chắc',
  open: 'để tham khảo',
};

const faultWords = {
  'authority.issue': 'Cơ quan có thể không được ban hành loại này.',
  'authority.signing': 'Cách ký chưa đúng bảng thẩm quyền.',
};

const recipientWords = {
  'not named': (name: string) => `“${name}” được giao việc, chưa có trong nơi nhận.`,
  'for information': (name: string) => `“${name}” được giao việc, nơi nhận chỉ ghi để biết.`,
  'no such article': (name: string) => `Nơi nhận ghi “${name}”, văn bản không có điều này.`,
};

/** Authority, recipients and the next number: noted, for a person to decide. */
export const Authority = ({ authority }: { authority: DeskAuthority }) => {
  const { faults, recipients, next } = authority;
  if (faults.length === 0 && recipients.length === 0 && !next) return null;
  return (
    <section class="block stack unprinted" aria-labelledby="tham-quyen">
      <header>
        <h2 id="tham-quyen">Thẩm quyền, nơi nhận</h2>
      </header>
      <ul class="findings">
        {faults.map(({ rule, found, expected, by }) => (
          <li class="unknown">
            <Icon name="scale" />
            <div>
              <strong>{faultWords[rule]}</strong>
              {` Thấy: ${found}. Cần: ${expected}. ${by.source} (${certainties[by.certainty]}).`}
            </div>
          </li>
        ))}
        {recipients.map(({ kind, name, sentence, certainty }) => (
          <li class="unknown">
            <Icon name="circle-question-mark" />
            <div>
              <strong>{recipientWords[kind](name)}</strong>
              {sentence && ` Câu giao việc: “${sentence}”.`}
              {` (${certainties[certainty]})`}
            </div>
          </li>
        ))}
      </ul>
      {next && (
        <p class="note">
          {`Số kế tiếp theo sổ của ${next.of}: ${next.number}${next.all ? '' : ' (tính trên văn bản đồng chí được đọc)'}. Cổng không cấp số; văn thư cấp sau khi ký.`}
        </p>
      )}
    </section>
  );
};
