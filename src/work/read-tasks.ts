import { type Charge, chargeIn } from './reading/charge.ts';
import { detailsOf } from './reading/details.ts';
import { dueOf } from './reading/due.ts';
import { isAnswering, isFormula, isPerCase } from './reading/filters.ts';
import { headingOf } from './reading/headings.ts';
import { isOrder } from './reading/kind.ts';
import { type Statement, statements } from './reading/outline.ts';
import { enter, standing } from './reading/places.ts';
import { tasksOfTables } from './reading/table.ts';
import { lower, toned } from './reading/toned.ts';
import type { StatedTask } from './task.ts';

const ARTICLE = 5; // depth
const LISTED = 8; // depth of a), -, +: what stands there is the lead's own list
const NEAR = 90; // characters from the semicolon: room for who gives it out

type Name = { start: number; end: number };
type Read = { text: string; words: string; issuedOn?: string };

const WITHIN = /[,:]?\s+(?:trong phạm vi|theo chức năng|(?<=,\s)(?:căn cứ|trên cơ sở))\s.*$/iu; // of their duties: no part of a name
const certainty = { given: 0.95, charging: 0.9, inherited: 0.85, plain: 0.7 };

/**
 * What a text gives somebody to do: "giao Sở A chủ trì, phối hợp ...", "Sở B có trách nhiệm ...",
 * and the items under a line that names who is charged. Never a formula ("chịu trách nhiệm thi
 * hành"), a power, or a step of a procedure. In the order of the text; offsets are the sentence's.
 * @param issuedOn - ISO day of the text, for limits counted from it ("15 ngày kể từ ngày ký")
 */
export function readTasks(text: string, issuedOn?: string): StatedTask[] {
  const read: Read = { text, words: toned(text), ...(issuedOn ? { issuedOn } : {}) };
  const orders = isOrder(read.words);
  const found: StatedTask[] = [];
  let open: ReturnType<typeof enter> = [];
  let before: Name | undefined; // who was charged by the sentence before, in the same item
  const all = statements(text).filter((statement) => !statement.text.includes(' | ')); // rows: table.ts
  for (const [i, statement] of all.entries()) {
    const starts = statement.bare || statement.depth !== undefined;
    if (statement.depth !== undefined) before = undefined;
    const heading =
      starts || statement.text.endsWith(':')
        ? headingOf(read.words, statement.from, statement.end, statement.depth)
        : undefined;
    open = enter(open, statement, all[i + 1], heading);
    const place = standing(open, statement.depth !== undefined);
    if (place.closed || (heading && !isWhole(read.words, statement, all[i + 1]))) continue;
    const scope = place.scope || orders;
    const titled = isTitleOf(statement, all[i + 1]);
    const tasks = tasksIn(read, statement, { ...place, scope, before, titled });
    const last = found.at(-1);
    if (last && before && !starts && isOnlyLimit(lower(statement.text))) {
      if (!last.dueOn && !last.dueRule)
        Object.assign(last, dueOf(statement.text, lower(statement.text), issuedOn));
      continue;
    }
    before = tasks.at(-1)?.name ?? before;
    found.push(...tasks.map(({ task }) => task));
  }
  return [...found, ...tasksOfTables(text, issuedOn)].sort((a, b) => a.start - b.start);
}

const LONG_DUTY = 40; // characters
/** "... có trách nhiệm xem xét các trường hợp sau:" is all there is to do, if no duties follow. */
function isWhole(words: string, { from, end, text }: Statement, next?: Statement): boolean {
  const charge = /trường\s+hợp\s+sau[^:]*:$/u.test(text) ? chargeIn(words, from, end) : undefined;
  if (!charge || end - charge.dutyAt < LONG_DUTY || !next) return false;
  return !chargeIn(words, next.from, next.end, 'far');
}

/** "Hoàn thành trước ngày 30/11/2026.": the limit of the task before it. */
const isOnlyLimit = (small: string) =>
  /^(?:thời\s+(?:gian|hạn)\s+)?(?:hoàn\s+thành|xong|thực\s+hiện)?:?\s*(?:xong\s+)?(?:trước|trong|chậm\s+nhất|vào|quý|tháng)\s[^,;]{0,60}$/u.test(
    small,
  );

type Standing = {
  lead?: Name;
  direct?: boolean;
  scope: boolean;
  before: Name | undefined;
  titled: boolean;
};

const LONGEST_TITLE = 110; // characters

/** "5. Xây dựng khu vực phòng thủ", and items below it: what they are about, no duty itself. */
const isTitleOf = ({ text, depth }: Statement, next: Statement | undefined): boolean =>
  depth !== undefined &&
  next?.depth !== undefined &&
  next.depth > depth &&
  text.length <= LONGEST_TITLE &&
  !/[.;:,]$/u.test(text);

function tasksIn(
  read: Read,
  statement: Statement,
  place: Standing,
): { task: StatedTask; name: Name }[] {
  if (isFormula(lower(read.words.slice(statement.from, statement.end)))) return [];
  const article = statement.depth !== undefined && statement.depth <= ARTICLE; // its words are a title
  const above =
    article || place.titled ? undefined : (place.before ?? (place.scope ? place.lead : undefined));
  return clauses(read.words, statement).flatMap(({ start, end }, i) => {
    const small = lower(read.words.slice(start, end));
    const charge = chargeIn(
      read.words,
      start,
      end,
      i > 0 || !above
        ? undefined
        : place.direct && (statement.depth ?? LISTED) >= LISTED
          ? 'direct'
          : 'far',
    );
    const name = charge?.name ?? above;
    if (!charge || !name || !counts(charge, small, place)) return [];
    const duty = read.words.slice(charge.dutyAt, end);
    return isAnswering(lower(duty))
      ? []
      : [{ task: taskOf(read, statement, charge, name, { start, end }), name }];
  });
}

function counts(charge: Charge, small: string, place: Standing): boolean {
  if (charge.by === 'given' && (!isPerCase(small) || /(?<![\p{L}])giao(?![\p{L}])/u.test(small)))
    return true;
  if (isPerCase(small)) return false;
  return charge.by !== 'plain' || place.scope;
}

/** The sentence, and where a new body is given something behind a semicolon, what stands there. */
function clauses(words: string, { from, end }: Statement): Name[] {
  const breaks = Array.from(
    words.slice(from, end).matchAll(/;\s+/gu),
    ({ 0: sign, index }) => from + index + sign.length,
  );
  const starts = breaks.filter((at) => {
    const charge = chargeIn(words, at, end);
    if (!charge?.name || charge.name.start - at > NEAR) return false;
    return (
      charge.by === 'charging' ||
      (charge.by === 'given' && !/^(?:đề|yêu|trong|trường)/iu.test(words.slice(at)))
    );
  });
  const all = [from, ...starts];
  return all.map((start, i) => ({ start, end: all[i + 1] ?? end }));
}

function taskOf(
  read: Read,
  statement: Statement,
  charge: Charge,
  name: Name,
  { start, end }: Name,
): StatedTask {
  return {
    lead: read.text.slice(name.start, name.end).replace(/\s+/g, ' ').replace(WITHIN, ''),
    ...detailsOf(read.text, read.words, charge.dutyAt, end),
    ...dueOf(read.text.slice(start, end), lower(read.words.slice(start, end)), read.issuedOn),
    sentence: statement.text,
    start: statement.start,
    end: statement.end,
    confidence: certainty[charge.by],
  };
}
