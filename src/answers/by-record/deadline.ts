import { viDate } from '../../../views/ui/dates.ts';
import { findDocuments } from '../../documents/find.ts';
import { paths } from '../../paths.ts';
import { taskQuestion } from '../../search/task-question.ts';
import { fold } from '../../text/fold.ts';
import { type AskedTasks, anyTasks } from '../../work/asked.ts';
import { listTasks } from '../../work/list.ts';
import type { Answer } from '../answer.ts';
import { type Asked, solePaper } from '../asked.ts';
import { termsOf } from '../terms.ts';
import { periodAsked } from './period-asked.ts';
import { calledShort, choiceOf, fromRecord } from './sentences.ts';

const SHOWN = 3; // tasks in the answer; the list has them all
const HAS_DUE =
  /(?:viec|nhiem vu)(?: \S+){0,3} (?:co )?(?:han|den han|thoi han)|(?:xong|hoan thanh|den han|toi han)(?: \S+){0,3} (?:viec|nhiem vu) (?:gi|nao)/;

/** "việc phải xong trong tháng 11", "KL 226 giao thành ủy làm gì": the tasks of the record. */
export async function deadlineAnswer(asked: Asked): Promise<Answer | undefined> {
  const { db, viewer, text, plain, today, papers } = asked;
  const question = taskQuestion(text, today) ?? (HAS_DUE.test(plain) ? { rest: '' } : undefined);
  if (!question || papers.length > 1 || asksMore(question.rest)) return undefined;
  const [named] = papers;
  if (named && named.documents.length > 1)
    return choiceOf('deadline', named.documents, named.written, text);
  const of = solePaper(asked);
  if (named && !of) return undefined;
  const { lead } = question;
  const due = question.due ?? periodAsked(text, today);
  if (!due && !lead && !of) return undefined;
  const limits = due === 'late' ? { due } : due ? { due: 'days' as const, ...daysOf(due) } : {};
  const wanted: Omit<AskedTasks, 'state'> = {
    ...anyTasks,
    lead: lead ?? '',
    ...limits,
    ...(of ? { document: of.id } : {}),
  };
  const slice = { limit: SHOWN, offset: 0 };
  const confirmed = await listTasks(db, viewer, { ...wanted, state: 'confirmed' }, today, slice);
  const proposed = await listTasks(db, viewer, { ...wanted, state: 'proposed' }, today, slice);
  const total = confirmed.total + proposed.total;
  const state = confirmed.total > 0 ? 'confirmed' : 'proposed';
  const list = paths.tasks({
    state,
    ...(lead ? { lead } : {}),
    ...limits,
    ...(of ? { document: of.id } : {}),
  });
  if (total === 0 && of) return of.origin === 'catalogue' ? noText(asked, of, list) : undefined;
  if (total === 0 && lead) return undefined; // perhaps the text says it in another way
  const shown = [...confirmed.lines, ...proposed.lines].slice(0, SHOWN);
  const cards = await findDocuments(
    db,
    viewer,
    shown.map(({ document }) => document.id),
  );
  const told = shown.flatMap((line) => {
    const card = cards.get(line.document.id);
    if (!card) return [];
    const when = line.dueOn
      ? ` (hạn ${viDate(line.dueOn)})`
      : line.dueRule
        ? ` (${line.dueRule})`
        : '';
    return [
      {
        text: `${line.unit ?? line.lead ?? 'Chưa rõ ai chủ trì'}: ${line.what}${when}, theo ${calledShort(card)}.`,
        of: [card],
      },
    ];
  });
  const head = `Có ${total} nhiệm vụ${saying(lead, due, of && calledShort(of))}: ${confirmed.total} đã xác nhận, ${proposed.total} chờ xác nhận.`;
  return fromRecord('deadline', [{ text: head, of: told.flatMap(({ of }) => of) }, ...told], {
    computed: { value: String(total), documentIds: [...cards.keys()], list },
  });
}

const ASKS = /(?<![a-z])(?:bao nhieu|may|nao|gi|dau|ai|the nao|vi sao|tai sao)(?![a-z])/;
const MORE = 4; // words beside those that ask for duties, from which they are what is spoken of

/** "nhiệm vụ quá hạn ... bị trừ mấy điểm" asks what a paper says of them, not for a list. */
const asksMore = (rest: string): boolean =>
  ASKS.test(fold(rest)) && termsOf(rest).words.length >= MORE;

type Days = { from?: string | undefined; to?: string | undefined };

const daysOf = ({ from, to }: Days) => ({ ...(from ? { from } : {}), ...(to ? { to } : {}) });

function saying(lead: string | undefined, due: 'late' | Days | undefined, of: string | undefined) {
  const parts = [
    lead ? ` do “${lead}” chủ trì` : '',
    due === 'late'
      ? ' đã quá hạn'
      : due
        ? ` có hạn ${[due.from && `từ ${viDate(due.from)}`, due.to && `đến ${viDate(due.to)}`].filter(Boolean).join(' ')}`
        : '',
    of ? ` trong ${of}` : '',
  ];
  return parts.join('');
}

const noText = (_: Asked, card: Parameters<typeof calledShort>[0], list: string): Answer => ({
  ...fromRecord('deadline', [
    {
      text: `Kho chỉ có thông tin danh mục của ${calledShort(card)}, chưa có toàn văn nên chưa đọc được nhiệm vụ nào.`,
      of: [card],
    },
  ]),
  outcome: 'not-found',
  reason: 'no-text',
  computed: { value: '0', documentIds: [card.id], list },
});
