import { fold } from '../text/fold.ts';
import { measures, quantitiesIn } from './measure.ts';
import { padded } from './padded.ts';
import type { Terms } from './terms.ts';

/** What speaks against a sentence as the answer, each from 0 (not at all) to 1. */
export type Signs = {
  otherMeasure: number; // its figures measure other things than the one that was asked
  otherPlace: number; // it tells of another ward or commune
  proposed: number; // it proposes what the question takes for done
  without: number; // it does not name the price, the pay, the address that was asked
  nobody: number; // it names nobody and no place but those of the question
};

const PROPOSES = /(?<!\p{L})(?:kiến nghị|đề nghị|đề xuất|dự kiến|sẽ|phấn đấu|phải)(?!\p{L})/iu;

export function signsOf(plain: string, terms: Terms): Signs {
  return {
    otherMeasure: otherMeasure(plain, terms),
    otherPlace: Number(isElsewhere(areasIn(plain), terms.areas)),
    proposed: Number(terms.tense === 'done' && PROPOSES.test(plain)),
    without: Number(lacksAttribute(plain, terms)),
    nobody: Number(NAMING.has(terms.wants) && !namesMore(plain, terms)),
  };
}

/** It does not name the price, the pay, the address that was asked. */
export const lacksAttribute = (plain: string, { attribute, head = '' }: Terms): boolean =>
  attribute && !fold(padded(plain)).includes(` ${fold(head)} `);

/** A row of a table leaves its header to say what it counts. */
function otherMeasure(plain: string, { measure, given }: Terms): number {
  if (!measure) return 0;
  const figures = quantitiesIn(plain).filter(({ value }) => !given.includes(value));
  if (figures.some(({ unit }) => measures(measure, fold(unit)))) return 0;
  const isRow = figures.length > 1 && figures.every(({ unit }) => unit === '' || unit === '%');
  return isRow ? 0.5 : 1;
}

const AREA =
  /(?:phường|xã|quận|huyện|thị trấn|Phường|Xã|Quận|Huyện)(?: [Uu][ỷỶ]| ủy)? (\p{Lu}\p{L}*(?: \p{Lu}\p{L}*)*)/gu;

/** The wards, communes and districts that a plain text names, without what they are. */
export const areasIn = (plain: string): string[] =>
  Array.from(plain.matchAll(AREA), ([, name = '']) => name);

const isElsewhere = (own: string[], asked: string[]): boolean =>
  asked.length > 0 && own.length > 0 && !own.some((area) => asked.includes(area));

const NAMING = new Set<Terms['wants']>(['who', 'person', 'where']);
const CAPITALS = /(?<=\p{L},? )\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*/gu;

/** Names that the question does not give. */
const namesMore = (plain: string, { all }: Terms): boolean =>
  Array.from(plain.matchAll(CAPITALS), ([name]) => name.toLowerCase().split(' ')).some((name) =>
    name.some((word) => !all.includes(word)),
  );
