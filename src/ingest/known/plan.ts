import { sameOrgan } from '../../documents/identity.ts';
import { organKey } from '../../documents/organs.ts';
import { printDate } from '../../text/dates.ts';
import { fold } from '../../text/fold.ts';
import type { KnownPaper } from './paper.ts';

/** A paper that is held, or that an earlier row of the list has named (`line`). */
export type Held = {
  id?: string;
  line?: number;
  type: string | null;
  issuer: string | null;
  issuedOn: string | null;
  title: string;
  effectiveOn?: string | null;
  origin?: 'file' | 'catalogue';
};

/** What a row would do. `fields`: those in which the list and the record differ, in words. */
export type Effect =
  | { effect: 'new' }
  | { effect: 'same'; with: Held }
  | { effect: 'filled'; with: Held; fill: Fill }
  | { effect: 'conflict'; with: Held; fields: string[] };

/**
 * Compares a row with those that bear its number. The numbers of laws and circulars are given once
 * a year in the whole country: there a different day is a conflict. Others begin anew each year or
 * term and in every office: there it is another paper, unless the rest is the same.
 */
export function effectOf(paper: KnownPaper, bearers: Held[]): Effect {
  const judged = bearers
    .map((held) => ({ held, fields: differences(paper, held) }))
    .sort((a, b) => a.fields.length - b.fields.length);
  const [nearest] = judged;
  if (!nearest) return { effect: 'new' };
  if (nearest.fields.length === 0) return sameOrFuller(paper, nearest.held);
  const meant = judged.find(({ held, fields }) => isMeant(paper, held, fields));
  if (!meant) return { effect: 'new' };
  return { effect: 'conflict', with: meant.held, fields: meant.fields };
}

/** What a catalogue's record lacks and the row says. */
export type Fill = Partial<Pick<KnownPaper, 'type' | 'issuer' | 'issuedOn' | 'effectiveOn'>>;

const fillable = ['type', 'issuer', 'issuedOn', 'effectiveOn'] as const;

/** A record that has a file is left to what its text says. */
function sameOrFuller(paper: KnownPaper, held: Held): Effect {
  const lacking = held.origin === 'catalogue' ? fillable.filter((field) => !held[field]) : [];
  const said = lacking.filter((field) => paper[field]);
  const fill = Object.fromEntries(said.map((field) => [field, paper[field]])) as Fill;
  return said.length === 0
    ? { effect: 'same', with: held }
    : { effect: 'filled', with: held, fill };
}

type Field = 'loại' | 'cơ quan ban hành' | 'ngày ban hành' | 'trích yếu';

function differences(paper: KnownPaper, held: Held): string[] {
  const { type, issuer, issuedOn } = held;
  const say = (field: Field, ours: string, theirs: string) =>
    `${field}: trong kho là “${short(ours)}”, danh mục ghi “${short(theirs)}”`;
  const found: string[] = [];
  if (type && paper.type && fold(type) !== fold(paper.type))
    found.push(say('loại', type, paper.type));
  if (issuer && paper.issuer && !sameOrgan(issuer, paper.issuer))
    found.push(say('cơ quan ban hành', issuer, paper.issuer));
  if (issuedOn && paper.issuedOn && issuedOn !== paper.issuedOn)
    found.push(say('ngày ban hành', printDate(issuedOn), printDate(paper.issuedOn)));
  if (!sameTitle(held.title, paper.title)) found.push(say('trích yếu', held.title, paper.title));
  return found;
}

const LONGEST_SHOWN = 120; // characters
const short = (text: string) =>
  text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;

/** Whatever its case, a word "về" before it, or a list that cut it short. */
function sameTitle(a: string, b: string): boolean {
  const [left, right] = [a, b].map((title) =>
    organKey(title).replace(/^(?:v v|ve viec|ve) /, ''),
  ) as [string, string];
  return left.startsWith(right) || right.startsWith(left);
}

const NATIONAL = /^\d+[a-z]?\/\d{4}\/(?!.*(?:ubnd|hdnd))/;

function isMeant(paper: KnownPaper, held: Held, fields: string[]): boolean {
  const differs = (field: Field) => fields.some((said) => said.startsWith(field));
  if (NATIONAL.test(paper.numberKey)) return !differs('loại') || !differs('ngày ban hành');
  if (differs('cơ quan ban hành')) return !differs('ngày ban hành') && !differs('trích yếu');
  if (differs('ngày ban hành'))
    return !differs('trích yếu') && !differs('loại') && sameYear(paper, held);
  return Boolean(held.issuedOn && paper.issuedOn);
}

/** The next year its number goes to another paper. */
const sameYear = (paper: KnownPaper, held: Held) =>
  paper.issuedOn?.slice(0, 4) === held.issuedOn?.slice(0, 4);
