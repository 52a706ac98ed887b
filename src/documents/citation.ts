import { printDate } from '../text/dates.ts';
import type { DocumentCard } from './find.ts';

type Cited = Pick<
  DocumentCard,
  'type' | 'number' | 'numberState' | 'issuedOn' | 'issuer' | 'title'
>;

/**
 * A document cited in Party style: "Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị về …"
 * (HD36-2018 and HD05-2026: the date after a comma, the issuer after it). A number that only the file
 * name says is not cited.
 */
export function citationOf(cited: Cited): string {
  const { type, number, numberState, issuedOn, issuer, title } = cited;
  const named = [type ?? 'Văn bản', numberState === 'read' && number && `số ${number}`]
    .filter(Boolean)
    .join(' ');
  const dated = issuedOn ? `${named}, ngày ${printDate(issuedOn)}` : named;
  const issued = issuer ? `${dated} của ${issuer}` : dated;
  return `${issued} ${subject(title)}`.trim();
}

/** A title that begins with "Về" or a verb goes on in the sentence; "về" is added where it lacks. */
function subject(title: string): string {
  const [first = '', ...rest] = title.trim();
  const running = first.toLowerCase() + rest.join('');
  return /^(về|v\/v|sửa đổi|ban hành|phê|quy định|thực hiện|triển khai)/i.test(title)
    ? running
    : `về ${running}`;
}
