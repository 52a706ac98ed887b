import { type Desk, hindrances, readDesk } from '../drafts/desk.ts';
import { Unacceptable } from '../errors.ts';
import type { Locked } from './under-lock.ts';

const SHOWN = 80; // characters
const MOST = 5; // named

/**
 * What has to be answered for before a draft goes on, one sentence each. What a reviewer may not read
 * is not theirs to mend: only the writer is told of it.
 */
export function openPoints(desk: Desk, isWriter: boolean): string[] {
  const { draft, sections, bases } = desk;
  const { hidden } = hindrances(desk);
  const struck = sections.flatMap(({ part, sentences }) =>
    sentences.flatMap(({ struck, text }) =>
      struck ? [`Câu bị gạch ở mục “${part.name}”: “${short(text)}”.`] : [],
    ),
  );
  const open = bases
    .filter(({ answered }) => !answered)
    .map(({ number, citation }) => `Căn cứ [${number}] ${short(citation)} chưa có người trả lời.`);
  return [
    ...(draft.state === 'ready' ? [] : ['Mô hình đang viết dự thảo này.']),
    ...(sections.some(({ text }) => text.trim() !== '') ? [] : ['Dự thảo chưa có chữ nào.']),
    ...struck,
    ...open,
    ...(hidden > 0 && isWriter
      ? [`${hidden} câu dựa vào nguồn đồng chí không còn được đọc, không ai thấy để duyệt.`]
      : []),
  ];
}

/** @throws {Unacceptable} that says what stands in the way */
export async function mustBeClear({ tx, viewer, draft, standing }: Locked): Promise<void> {
  const desk = await readDesk(tx, viewer, draft);
  const open = openPoints(desk, standing.isWriter);
  if (open.length === 0) return;
  const named = open.slice(0, MOST).join(' ');
  const more = open.length > MOST ? ` Và ${open.length - MOST} điểm nữa.` : '';
  throw new Unacceptable(`Chưa chuyển được. ${named}${more}`);
}

const short = (text: string) =>
  text.length <= SHOWN ? text : `${text.slice(0, SHOWN).replace(/\s\S*$/, '')}…`;
