import { viDate } from '../../../views/ui/dates.ts';
import { statusWords } from '../../../views/ui/status.tsx';
import { relationsOf } from '../../documents/relations-of.ts';
import { statusesOn, UNKNOWN } from '../../documents/status.ts';
import { paths } from '../../paths.ts';
import type { Answer } from '../answer.ts';
import type { Asked } from '../asked.ts';
import { calledInFull, calledShort, choiceOf, fromRecord, issuerOf } from './sentences.ts';

const COMPARES =
  /khac (?:gi|nhau|the nao|o)|so sanh|doi chieu|giong (?:va khac|nhau|gi)|diem (?:moi|khac)|thay doi (?:gi|nhung gi)/;

/** "HD05 khác gì HD36": what the record has of both, and the page that lays them side by side. */
export async function comparisonAnswer(asked: Asked): Promise<Answer | undefined> {
  const { db, viewer, plain, papers, text, today } = asked;
  const [first, second] = papers;
  if (!COMPARES.test(plain) || !first || !second) return undefined;
  for (const named of [first, second])
    if (named.documents.length > 1)
      return choiceOf('comparison', named.documents, named.written, text);
  const [a, b] = [first.documents[0], second.documents[0]];
  if (!a || !b) return undefined;
  const statuses = await statusesOn(db, viewer, [a.id, b.id], today);
  const said = [a, b].map((card) => ({
    text: `${calledInFull(card)}${issuerOf(card) ? ` của ${issuerOf(card)}` : ''}: ${card.title}; ${statusWords((statuses.get(card.id) ?? UNKNOWN).state).toLowerCase()}.`,
    of: [card],
  }));
  const between = (await relationsOf(db, viewer, a)).find(
    ({ other, state }) => other?.id === b.id && state === 'confirmed',
  );
  const verb = between && VERBS[between.kind];
  const [by, on] = between?.direction === 'out' ? [a, b] : [b, a];
  const link = verb
    ? [
        {
          text: `${calledShort(by)} ${verb} ${calledShort(on)}${between.effectiveOn ? ` từ ngày ${viDate(between.effectiveOn)}` : ''}.`,
          of: [by, on],
        },
      ]
    : [];
  const held = a.origin === 'file' && b.origin === 'file';
  const note = held
    ? []
    : [
        {
          text: 'Kho chưa có toàn văn của cả hai văn bản nên chưa đối chiếu được từng điều.',
          of: [a, b],
        },
      ];
  return fromRecord('comparison', [...said, ...link, ...note], {
    computed: {
      value: '2',
      documentIds: [a.id, b.id],
      list: paths.compareDocuments({ a: b.id, b: a.id }),
    },
  });
}

const VERBS: { [kind: string]: string } = {
  replaces: 'thay thế',
  repeals: 'bãi bỏ',
  amends: 'sửa đổi, bổ sung',
  corrects: 'đính chính',
  guides: 'hướng dẫn thực hiện',
  implements: 'triển khai',
  'based-on': 'căn cứ vào',
};
