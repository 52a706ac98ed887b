import { paths } from '../../src/paths.ts';
import { documentName, issuerOf } from '../documents/line.tsx';
import { viDate } from '../ui/dates.ts';
import { StatusMark } from '../ui/status.tsx';
import type { ShownAnswer } from './answer.tsx';

/** Several papers bear the number: each is a button that asks about this one. */
export const Choices = ({ choices }: Pick<ShownAnswer, 'choices'>) => (
  <>
    <p>
      {choices.length > 0
        ? 'Nhiều văn bản cùng số. Đồng chí muốn hỏi văn bản nào?'
        : 'Những văn bản cùng số này không còn mở cho đồng chí đọc.'}
    </p>
    <ul class="rows">
      {choices.map(({ document, question, status }) => (
        <li class="row apart">
          <form class="press" method="post" action={paths.answers()}>
            <input type="hidden" name="q" value={question} />
            <button class="button quiet" type="submit">
              {documentName(document)}
            </button>
          </form>
          <span class="note">
            {[document.issuedOn && viDate(document.issuedOn), issuerOf(document), document.title]
              .filter(Boolean)
              .join(', ')}
          </span>
          <StatusMark status={status} />
        </li>
      ))}
    </ul>
  </>
);
