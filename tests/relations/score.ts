import { readFileSync } from 'node:fs';
import { numberKey, parseNumber } from '../../src/references/number.ts';
import { readRelations } from '../../src/relations/read.ts';
import type { StatedRelation } from '../../src/relations/relation.ts';
import { fold } from '../../src/text/fold.ts';
import { hashOf, type Place, records } from './stretches.ts';

export type Expected = { kind: string; direction: string; target: string; provision?: string };
export type Judged = Place & { own: string; half: 'seen' | 'held'; relations: Expected[] };
export type Score = {
  stretches: number;
  expected: number;
  found: number;
  right: number;
  precision: number;
  recall: number;
  wrongDirection: number;
  wrongProvision: number;
  misses: string[];
};

export const judged: Judged[] = readFileSync(new URL('judged.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));

/** How well relations are read on one half. @throws where the data are not those that were judged */
export function score(folder: string, half: Judged['half']): Score {
  const texts = new Map(records(folder).map(({ file, id, text }) => [`${file} ${id}`, text]));
  const total = {
    stretches: 0,
    expected: 0,
    found: 0,
    right: 0,
    wrongDirection: 0,
    wrongProvision: 0,
  };
  const misses: string[] = [];
  for (const one of judged.filter((each) => each.half === half)) {
    const text = (texts.get(`${one.file} ${one.id}`) ?? '').slice(one.start, one.end);
    if (hashOf(text) !== one.hash)
      throw new Error(`${one.file} ${one.id} ${one.start} has changed`);
    const found = unique(readRelations(text, one.own ? { number: one.own } : {}));
    const name = `${one.id} ${one.start}`;
    total.stretches++;
    total.expected += one.relations.length;
    total.found += found.length;
    const left = [...found];
    for (const wanted of one.relations) {
      const at = left.findIndex(
        (each) => each.kind === wanted.kind && isTarget(each, wanted.target),
      );
      const match = left.splice(at, at < 0 ? 0 : 1)[0];
      if (!match) misses.push(`${name}: not read: ${wanted.kind} ${wanted.target}`);
      else if (match.direction !== wanted.direction) total.wrongDirection++;
      else total.right++;
      if (match && wanted.provision && match.provision !== wanted.provision) {
        total.wrongProvision++;
        misses.push(`${name}: provision ${match.provision} for ${wanted.provision}`);
      }
    }
    for (const { kind, direction, target } of left)
      misses.push(`${name}: not there: ${kind} ${direction} ${target.written}`);
  }
  const precision = total.right / Math.max(1, total.found);
  return { ...total, precision, recall: total.right / Math.max(1, total.expected), misses };
}

/** A paper once, whichever of its provisions. */
function unique(found: StatedRelation[]): StatedRelation[] {
  const known = new Set<string>();
  return found.filter(({ kind, target }) => {
    const key = `${kind} ${target.numberKey ?? target.nameKey ?? target.number}`;
    return !known.has(key) && known.add(key);
  });
}

function isTarget({ target }: StatedRelation, wanted: string): boolean {
  const read = parseNumber(wanted);
  if (read) return target.numberKey === numberKey(read);
  if (/^\d+$/.test(wanted)) return target.number === wanted;
  return target.nameKey?.startsWith(fold(wanted)) ?? false;
}
