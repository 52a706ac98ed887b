import type { ReadingPassage } from './reading.tsx';
import { type Paragraph, paragraphsOf } from './words.ts';

/** A paragraph with an address of its own where it is numbered. `own`: no other element bears it. */
type PlacedParagraph = Paragraph & { address?: Address };
export type Address = { id: string; name: string; own: boolean };

export type PlacedPassage = { passage: ReadingPassage; paragraphs: PlacedParagraph[] };

type Where = { article: string; articleName: string; clause: string | undefined };

/**
 * Gives every Điều, khoản and điểm its address, also those that share a passage: "Điều 3, khoản 2-5"
 * holds `dieu-3-khoan-4`. An address is given once; the passages' own come first.
 */
export function placesOf(passages: ReadingPassage[]): PlacedPassage[] {
  const taken = new Set(passages.map(({ anchor }) => anchor));
  return passages.map((passage) => ({ passage, paragraphs: placed(passage, taken) }));
}

function placed(passage: ReadingPassage, taken: Set<string>): PlacedParagraph[] {
  const where = startOf(passage);
  return paragraphsOf(passage).map((paragraph) => {
    const at = paragraph.marker ? step(where, passage, paragraph.marker) : undefined;
    if (!at) return paragraph;
    if (at.id === passage.anchor) return { ...paragraph, address: { ...at, own: false } };
    if (taken.has(at.id)) return paragraph;
    taken.add(at.id);
    return { ...paragraph, address: { ...at, own: true } };
  });
}

/** The Điều and khoản that a passage begins in, from its anchor and label. */
const startOf = ({ anchor, label }: ReadingPassage): Where => ({
  article: /^(?:.*-)?dieu-\d+[a-z]*(?=-|$)/.exec(anchor)?.[0] ?? '',
  articleName: /^.*?Điều \d+[a-zđ]?/u.exec(label)?.[0] ?? '',
  clause: /-khoan-(\d+)/.exec(anchor)?.[1],
});

/** Moves on to the paragraph that bears a marker. */
function step(where: Where, passage: ReadingPassage, marker: string) {
  const name = marker.replace(/^(?:Điều|ĐIỀU)\s+|[.:)-]+$/gu, '');
  if (/^Điều/iu.test(marker)) {
    Object.assign(where, articleAt(where, name), { clause: undefined });
    return { id: where.article, name: where.articleName };
  }
  if (!where.article)
    return {
      id: `${passage.anchor}--${plain(name)}`,
      name: `${passage.label}, chỗ đánh số ${name}`,
    };
  if (/^\d/.test(name)) where.clause = name;
  return /^\d/.test(name) ? clauseAt(where) : pointAt(where, name);
}

/** In an annexed regulation "Điều 3" keeps what stands before it: `van-ban-kem-theo-dieu-3`. */
const articleAt = ({ article, articleName }: Where, name: string) => ({
  article: `${article.replace(/dieu-\d+[a-z]*$/, '')}dieu-${plain(name)}`,
  articleName: `${articleName.replace(/Điều \d+[a-zđ]?$/u, '')}Điều ${name}`,
});

const clauseAt = ({ article, articleName, clause = '' }: Where) => ({
  id: `${article}-khoan-${plain(clause)}`,
  name: `${articleName}, khoản ${clause}`,
});

function pointAt(where: Where, name: string) {
  const outer = where.clause ? clauseAt(where) : { id: where.article, name: where.articleName };
  return { id: `${outer.id}-diem-${plain(name)}`, name: `${outer.name}, điểm ${name}` };
}

/** As anchors are written: điểm d and điểm đ are two. */
const plain = (name: string) => name.toLowerCase().replaceAll('đ', 'dd').replaceAll('.', '-');
