import type { DocumentCard } from '../documents/find.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Transaction } from '../storage/database.ts';
import { accented } from '../text/tokens.ts';
import { type Ask, asksOf, officeOf } from '../work/asks.ts';
import type { Checked } from './check.ts';
import type { DeskSection } from './desk.ts';
import { isSound } from './musts.ts';
import type { DeskSource } from './sources.ts';

/** Something the incoming paper asks, and where the draft speaks of it; without a place it is missing. */
export type Point = { ask: Ask; said?: { section: number; text: string } };

/** What the incoming papers of a draft ask of its writer's office, as far as the viewer may read them. */
export async function pointsOf(
  db: Transaction,
  viewer: Viewer,
  { draftedOn }: { draftedOn: string },
  sections: DeskSection[],
  sources: DeskSource[],
): Promise<Point[]> {
  const incoming = incomingOf(sources);
  if (incoming.cards.length === 0) return [];
  const office = await officeOf(db, viewer);
  const points: Point[] = [];
  for (const card of incoming.cards) {
    const { asks } = await asksOf(db, viewer, card, office, draftedOn);
    for (const ask of asks) {
      const said = answerIn(sections, askedBy(ask, card), incoming.numbers);
      points.push({ ask, ...(said ? { said } : {}) });
    }
  }
  return points;
}

function incomingOf(sources: DeskSource[]) {
  const own = sources.filter(({ role, removed }) => role === 'incoming' && !removed);
  const cards = new Map<string, DocumentCard>();
  for (const one of own) if (one.standing !== 'unreadable') cards.set(one.card.id, one.card);
  return { cards: [...cards.values()], numbers: new Set(own.map(({ number }) => number)) };
}

const HELD = 0.5; // share of the ask's words that a sentence holds which speaks of it
const FEWEST = 2; // words by which an ask is known
const ADDED = 3; // words that a sentence has of its own: to repeat an ask is no answer

/** Words that every ask has, and names of bodies: by none of them an ask is told from another. */
const COMMON = new Set(
  'và của là các những cho với để được bị có này đó cũng như về việc theo tại trong ngoài từ đến trước sau ngày tháng năm số xem xét ý kiến quyết định đề nghị trình kính quan tâm phối hợp thực hiện triển khai chủ trì báo cáo gửi bằng văn bản đồng ý phép nghị khi đã sẽ xin chủ trương thường trực ban vụ thành tỉnh ủy phòng đảng phường xã cơ quan đơn vị'.split(
    ' ',
  ),
);
/** What a body says when it is asked to decide. */
const DECIDES =
  /(?<!\p{L})(?:đồng ý|thống nhất|nhất trí|chấp thuận|cho phép|ghi nhận|có ý kiến|cho ý kiến|đề nghị|quyết định|lựa chọn|chọn phương án)(?!\p{L})/iu;

const telling = (text: string) =>
  new Set(accented(text).filter((word) => !COMMON.has(word) && !/^\d+$/.test(word)));

/** `decision`: "xem xét, cho ý kiến" says nothing of what about; then it is about the paper's own matter. */
type Asked = { words: Set<string>; decision: boolean };

function askedBy({ what }: Ask, { title }: DocumentCard): Asked {
  const words = telling(what);
  return words.size >= FEWEST
    ? { words, decision: false }
    : { words: telling(`${what} ${title}`), decision: true };
}

/** The first sentence that speaks of it in words of its own: what the incoming paper says is no answer. */
function answerIn(sections: DeskSection[], asked: Asked, incoming: Set<number>) {
  for (const [section, { sentences }] of sections.entries())
    for (const sentence of sentences)
      if (isSound(sentence) && !restsOn(sentence, incoming) && speaksOf(sentence.text, asked))
        return { section, text: sentence.text };
  return undefined;
}

const restsOn = ({ sources }: Checked, incoming: Set<number>) =>
  sources.length > 0 && sources.every((number) => incoming.has(number));

function speaksOf(text: string, { words, decision }: Asked): boolean {
  if (decision && !DECIDES.test(text)) return false;
  const own = telling(text);
  const shared = [...own].filter((word) => words.has(word)).length;
  const enough = decision ? FEWEST : Math.max(FEWEST, Math.ceil(HELD * words.size));
  return shared >= enough && accented(text).length - shared >= ADDED;
}
