import { viDate } from '../../../views/ui/dates.ts';
import type { DocumentCard } from '../../documents/find.ts';
import { recordSentences, relationsOf, type SeenRelation } from '../../documents/relations-of.ts';
import type { Asked } from '../asked.ts';
import { calledInFull, calledShort, type Said } from './sentences.ts';

const VERBS = {
  replaces: 'thay thế',
  repeals: 'bãi bỏ',
  amends: 'sửa đổi, bổ sung',
  suspends: 'ngưng hiệu lực',
  corrects: 'đính chính',
} as const;
type End = keyof typeof VERBS;

const isEnd = (kind: string): kind is End => kind in VERBS;
const MOST = 4; // sentences

/** What a paper ends or changes in others, and what others do so to it; what is proposed says so. */
export async function actsOf(
  { db, viewer }: Pick<Asked, 'db' | 'viewer'>,
  card: DocumentCard,
  direction: 'in' | 'out',
  isWanted: (act: SeenRelation) => boolean = () => true,
): Promise<Said[]> {
  const acts = (await relationsOf(db, viewer, card)).filter(
    (act) =>
      act.direction === direction &&
      act.state !== 'rejected' &&
      isEnd(act.kind) &&
      (direction === 'out' || act.other) &&
      isWanted(act),
  );
  await recordSentences(db, viewer, acts);
  const together = new Map<string, SeenRelation[]>();
  for (const act of acts) {
    const key = [act.kind, act.other?.id ?? act.number, act.state, act.effectiveOn].join(' ');
    together.set(key, [...(together.get(key) ?? []), act]);
  }
  return [...together.values()].slice(0, MOST).map((same) => said(card, same));
}

function said(card: DocumentCard, acts: SeenRelation[]): Said {
  const [act] = acts as [SeenRelation, ...SeenRelation[]];
  const { kind, direction, other, number, effectiveOn, state } = act;
  const [by, on] = direction === 'out' ? [card, other] : [other ?? card, card];
  const what = on ? calledInFull(on) : (number ?? 'một văn bản khác');
  const parts = acts.flatMap(({ provision }) => provision ?? []);
  const part = parts.length > 0 ? ` (${parts.join('; ')})` : '';
  const from = effectiveOn ? `, từ ngày ${viDate(effectiveOn)}` : '';
  const doubt = state === 'proposed' ? ' (đề xuất đọc từ văn bản, chưa ai xác nhận)' : '';
  const name = direction === 'out' ? calledShort(by) : calledInFull(by);
  return {
    text: `${name} ${VERBS[kind as End]} ${what}${part}${from}${doubt}.`,
    of: [by, ...(on ? [on] : [])],
  };
}
