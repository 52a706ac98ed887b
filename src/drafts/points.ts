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
      const said = answerIn(sections, wordsOf(ask, card), incoming.numbers);
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

const HELD = 0.5; // share of the ask's words that a paragraph holds which speaks of it
const FEWEST = 2; // words by which an ask is known
const ADDED = 3; // words that a paragraph has of its own: to repeat an ask is no answer

/** Words that every ask has, and by which none is told from another. */
const COMMON = new Set(
  'và của là các những cho với để được bị có này đó cũng như về việc theo tại trong ngoài từ đến trước sau ngày tháng năm số xem xét ý kiến quyết định đề nghị trình kính quan tâm phối hợp thực hiện triển khai chủ trì báo cáo gửi bằng văn bản cho đồng ý phép nghị quyết khi đã sẽ'.split(
    ' ',
  ),
);

const telling = (text: string) =>
  new Set(accented(text).filter((word) => !COMMON.has(word) && !/^\d+$/.test(word)));

/** "Xem xét, cho ý kiến" says nothing of what about: then it is about what the paper is about. */
function wordsOf({ what }: Ask, { title }: DocumentCard): Set<string> {
  const own = telling(what);
  return own.size >= FEWEST ? own : telling(`${what} ${title}`);
}

/** The first paragraph that speaks of it in words of its own: what the incoming paper says is no answer. */
function answerIn(sections: DeskSection[], asked: Set<string>, incoming: Set<number>) {
  for (const [section, { sentences, lines }] of sections.entries()) {
    const paragraphs = new Map<number, Checked[]>();
    for (const [i, one] of sentences.entries())
      if (isSound(one) && !restsOn(one, incoming)) {
        const line = lines[i] ?? 0;
        paragraphs.set(line, [...(paragraphs.get(line) ?? []), one]);
      }
    for (const own of paragraphs.values())
      if (speaksOf(own.map(({ text }) => text).join(' '), asked))
        return { section, text: own[0]?.text ?? '' };
  }
  return undefined;
}

const restsOn = ({ sources }: Checked, incoming: Set<number>) =>
  sources.length > 0 && sources.every((number) => incoming.has(number));

function speaksOf(text: string, asked: Set<string>): boolean {
  const words = [...telling(text)];
  const shared = words.filter((word) => asked.has(word)).length;
  return (
    shared >= Math.max(FEWEST, Math.ceil(HELD * asked.size)) && words.length - shared >= ADDED
  );
}
