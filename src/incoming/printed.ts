import { citationOf } from '../documents/citation.ts';
import type { DocumentCard } from '../documents/find.ts';
import type { OfficePaper } from '../drafts/office-paper.ts';
import type { Block, Printed, Run } from '../formats/printed.ts';
import { printDate } from '../text/dates.ts';
import type { Ask } from '../work/asks.ts';
import type { SlipBlock } from './slip.ts';

const ROOM = '……………………………'; // to be written in by hand

/** The slip as it is printed, with room where nothing was written yet. */
export function printedSlip(
  card: DocumentCard,
  asks: Ask[],
  slip: SlipBlock[],
  office: OfficePaper,
  day: string,
): Printed {
  const [arrival, ...opinions] = slip;
  return {
    ...{ family: 'party', day, productType: 'phieu-giai-quyet', number: '' },
    issuer: { body: office.body, ...(office.superior ? { superior: office.superior } : {}) },
    place: office.place,
    title: 'Phiếu giải quyết văn bản đến',
    about: '',
    addressees: [],
    blocks: [
      line('Văn bản: ', `${citationOf(card)}.`),
      ...(arrival ? [{ block: 'paragraph' as const, runs: valuesOf(arrival) }] : []),
      ...asked(asks),
      ...opinions.flatMap(opinionOf),
    ],
    recipients: [],
    sources: [],
    citations: 'none',
  };
}

const line = (label: string, text: string): Block => ({
  block: 'paragraph',
  runs: [{ text: label, bold: true }, { text }],
});

const MOST_ASKS = 8; // the slip is one sheet

function asked(asks: Ask[]): Block[] {
  if (asks.length === 0) return [];
  const shown = asks.slice(0, MOST_ASKS);
  const more = asks.length - shown.length;
  return [
    line('Văn bản yêu cầu: ', more > 0 ? `${asks.length} việc, ${more} việc xem trên cổng.` : ''),
    {
      block: 'list',
      marks: 'hyphen',
      items: shown.map(({ what, dueOn, dueRule }) => [
        { text: `${what}; ${dueOn ? `hạn ${printDate(dueOn)}` : (dueRule ?? 'không nêu hạn')}.` },
      ]),
    },
  ];
}

const opinionOf = (block: SlipBlock): Block[] => [
  { block: 'heading', level: 2, text: block.name },
  ...block.fields.map(({ key, label, kind }): Block => {
    const said = block.note?.said[key];
    return {
      block: 'paragraph',
      runs: [{ text: `${label}: ` }, { text: said ? shownAs(said, kind) : ROOM }],
    };
  }),
];

const valuesOf = ({ fields, note }: SlipBlock): Run[] =>
  fields.flatMap(({ key, label, kind }, i) => [
    { text: `${i > 0 ? '    ' : ''}${label}: `, bold: true },
    { text: note?.said[key] ? shownAs(note.said[key], kind) : '…………' },
  ]);

const shownAs = (said: string, kind: SlipBlock['fields'][number]['kind']) =>
  kind === 'day' ? printDate(said) : said;
