import { statusWords } from '../../views/ui/status.tsx';
import type { DocumentCard } from '../documents/find.ts';
import type { StatusState } from '../documents/status.ts';
import { printDate } from '../text/dates.ts';

/** A list as a file says it: what it is of, then a row a document. */
export type ExportedList = {
  title: string;
  notes: string[]; // what was asked, when, and what is not in it
  rows: Row[];
  columns: Shown[];
};

/** Text alone: a cell is never a formula, whatever a title begins with. */
export type Row = { [column in Column]: string };
export type Column = Shown['name'];
type Shown = (typeof columns)[number];

/** `share`: of the width of a line, in characters of a spreadsheet. */
const columns = [
  { name: 'number', header: 'Số hiệu', share: 20 },
  { name: 'type', header: 'Loại', share: 16 },
  { name: 'issuedOn', header: 'Ngày ban hành', share: 15 },
  { name: 'issuer', header: 'Cơ quan ban hành', share: 28 },
  { name: 'title', header: 'Trích yếu', share: 60 },
  { name: 'signer', header: 'Người ký', share: 22 },
  { name: 'status', header: 'Hiệu lực', share: 18 },
  { name: 'reason', header: 'Quan hệ', share: 36 },
  { name: 'link', header: 'Đường dẫn', share: 50 },
] as const;

/** Without the reasons where the list gives none. */
export const columnsFor = (hasReasons: boolean): Shown[] =>
  columns.filter(({ name }) => hasReasons || name !== 'reason');

/**
 * @param state - on the day of the list
 * @param linkTo - the whole address of a document's page
 */
export const rowOf = (
  card: DocumentCard,
  state: StatusState | undefined,
  reason: string,
  linkTo: (id: string) => string,
): Row => ({
  number: card.number ?? (card.numberState === 'unreadable' ? 'Chưa đọc được' : ''),
  type: card.type ?? '',
  issuedOn: card.issuedOn ? printDate(card.issuedOn) : '',
  issuer: card.issuer ?? card.issuerPrinted ?? '',
  title: oneLine(card.title),
  signer: card.signer ?? '',
  status: statusWords(state ?? 'unknown'),
  reason: oneLine(reason),
  link: linkTo(card.id),
});

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
