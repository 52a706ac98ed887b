import { paths } from '../../src/paths.ts';
import { type DocumentLine, documentName, issuerOf } from '../documents/line.tsx';
import { viDate } from '../ui/dates.ts';
import { viCount } from '../ui/numbers.ts';

export type PrecedentLine = {
  incoming: DocumentLine;
  reply: DocumentLine;
  confirmed: boolean;
  shared: string[];
  sameSender: boolean;
  sameField: boolean;
};

type Props = { precedents: PrecedentLine[]; title: string };

/** How papers like this one were answered before, each with why it is shown. */
export const Precedents = ({ precedents, title }: Props) => (
  <section class="block stack" aria-labelledby="tien-le">
    <header>
      <h2 id="tien-le">{`Tiền lệ (${viCount(precedents.length)})`}</h2>
    </header>
    {precedents.length === 0 && (
      <p class="note">
        Chưa thấy văn bản tương tự nào đã được trả lời, trong những gì đồng chí được đọc.
      </p>
    )}
    {precedents.length > 0 && (
      <ol class="rows listed">
        {precedents.map((one) => (
          <li>
            <h3>
              <a href={paths.document(one.reply.id)}>{nameOf(one.reply)}</a>
            </h3>
            <p>{one.reply.title}</p>
            <p class="note">
              {'Trả lời '}
              <a href={paths.document(one.incoming.id)}>{nameOf(one.incoming)}</a>
              {`, ${one.incoming.title}`}
            </p>
            <p class="note">{`Vì sao nêu: ${reasonsOf(one)}.`}</p>
          </li>
        ))}
      </ol>
    )}
    <p>
      <a href={paths.search({ q: title.slice(0, LONGEST) })}>Tìm thêm trong kho về việc này</a>
    </p>
  </section>
);

const LONGEST = 200; // characters of a question

const nameOf = (document: DocumentLine) =>
  [documentName(document), document.issuedOn && viDate(document.issuedOn), issuerOf(document)]
    .filter(Boolean)
    .join(', ');

const reasonsOf = ({ shared, sameSender, sameField, confirmed }: PrecedentLine) =>
  [
    `cùng nói về ${shared.map((run) => `“${run}”`).join(', ')}`,
    sameSender && 'cùng cơ quan gửi',
    sameField && 'cùng lĩnh vực',
    confirmed ? 'quan hệ trả lời đã xác nhận' : 'quan hệ trả lời do máy đọc, chưa ai xác nhận',
  ]
    .filter(Boolean)
    .join('; ');
