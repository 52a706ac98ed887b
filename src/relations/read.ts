import { findMentions } from '../references/mentions.ts';
import { sentences } from '../text/sentences.ts';
import type { RelationKind, StatedRelation } from './relation.ts';

const verbs: [RegExp, RelationKind][] = [
  [/thay thế(?: cho)?(?: các)?\s*$/iu, 'replaces'],
  [/bãi bỏ(?: toàn bộ)?(?: các)?\s*$/iu, 'repeals'],
  [/sửa đổi, bổ sung[^.;]{0,60}$/iu, 'amends'],
  [/căn cứ\s*$/iu, 'based-on'],
  [/(?:thực hiện|triển khai)\s*$/iu, 'implements'],
];
const PROVISION = /((?:điểm \S+,? )?(?:khoản \d+,? )?Điều \d+[a-zđ]?)\s*(?:của\s*)?$/iu;

/** What a text does to other papers. Stands in until the rules of relations are here. */
export function readRelations(text: string, _own?: { number?: string; title?: string }) {
  return sentences(text).flatMap((sentence) =>
    findMentions(sentence.text).flatMap((target): StatedRelation[] => {
      const before = sentence.text.slice(0, target.start);
      const [, provision] = PROVISION.exec(before) ?? [];
      const bare = provision ? before.replace(PROVISION, '') : before;
      const kind = verbs.find(([verb]) => verb.test(bare))?.[1];
      if (!kind) return [];
      const { text: said, start, end } = sentence;
      const place = { sentence: said, start, end, confidence: 0.9 };
      return [{ kind, direction: 'out', target, ...(provision ? { provision } : {}), ...place }];
    }),
  );
}
