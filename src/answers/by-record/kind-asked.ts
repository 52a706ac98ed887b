import { asc, count, eq } from 'drizzle-orm';
import { readableRows } from '../../documents/access.ts';
import { documents, organs, terms } from '../../documents/schema.ts';
import { documentTypes } from '../../references/types.ts';
import { shortForms } from '../../search/abbreviations.ts';
import { fold } from '../../text/fold.ts';
import { syllables } from '../../text/tokens.ts';
import type { Asked } from '../asked.ts';

/** What papers are counted or listed. `words`: as the answer calls them. */
export type KindAsked = {
  filter: { type?: string; issuer?: number; term?: number; signer?: string };
  words: string;
  issuer?: { id: number; name: string };
  others: { id: number; name: string }[]; // organs that could have been meant as well
};

const types = [...new Set(documentTypes.map(({ name }) => name))]
  .map((name) => ({ name, key: fold(name) }))
  .sort((a, b) => b.key.length - a.key.length);

/** Type, issuer, term and signer that a question names, each as the record has it. */
export async function kindAsked(asked: Asked): Promise<KindAsked> {
  const plain = ` ${spelledOut(asked.text)} `;
  const type = types.find(({ key }) => plain.includes(` ${key} `));
  const withoutType = type ? plain.replace(` ${type.key} `, ' ') : plain;
  const { issuer, others } = await issuerIn(asked, withoutType);
  const term = await termIn(asked, plain);
  const signer = /(?:^| )ky(?: |$)/.test(plain) ? await signerIn(asked, plain) : undefined;
  const filter = {
    ...(type ? { type: type.name } : {}),
    ...(issuer ? { issuer: issuer.id } : {}),
    ...(term ? { term: term.id } : {}),
    ...(signer ? { signer } : {}),
  };
  const words = [
    type ? type.name.toLowerCase() : 'văn bản',
    issuer ? `của ${issuer.name}` : '',
    signer ? `do đồng chí ${signer} ký` : '',
    term ? `trong nhiệm kỳ ${term.name}` : '',
  ];
  return { filter, words: words.filter(Boolean).join(' '), ...(issuer ? { issuer } : {}), others };
}

/** Folded, with the short forms written out: of several meanings the first. */
function spelledOut(text: string): string {
  const forms = shortForms(text);
  const spelled = forms.reduceRight(
    (left, { start, end, longs: [long = ''] }) => left.slice(0, start) + long + left.slice(end),
    text,
  );
  return syllables(fold(spelled)).join(' ');
}

/** The organ whose name stands in the question; of several the one with most papers here. */
async function issuerIn({ db, viewer }: Asked, plain: string) {
  const rows = await db
    .select({ id: organs.id, name: organs.name, total: count() })
    .from(organs)
    .innerJoin(documents, eq(documents.issuerId, organs.id))
    .where(readableRows(viewer))
    .groupBy(organs.id, organs.name);
  const matching = rows
    .map((organ) => ({ ...organ, held: nameHeld(syllables(fold(organ.name)), plain) }))
    .filter(({ held }) => held > 0)
    .sort((a, b) => b.held - a.held || b.total - a.total || a.id - b.id);
  const [issuer, ...others] = matching;
  const alike = others.filter(({ held }) => held === issuer?.held);
  return { issuer, others: alike };
}

// Words an organ's name may begin with and mean many.
const TOO_SHORT = new Set(['ban', 'so', 'bo', 'uy ban', 'dang uy', 'hoi dong', 'thanh uy huong']);

/** How many words from the beginning of a name stand in the question together. */
function nameHeld(words: string[], plain: string): number {
  for (let length = words.length; length >= 2; length--) {
    const start = words.slice(0, length).join(' ');
    if (plain.includes(` ${start} `)) return TOO_SHORT.has(start) ? 0 : length;
  }
  return 0;
}

/** "nhiệm kỳ này", "nhiệm kỳ 2020 - 2025" */
async function termIn({ db, today }: Asked, plain: string) {
  if (!/ (?:nhiem ky|khoa) /.test(plain)) return undefined;
  const rows = await db.select().from(terms).orderBy(asc(terms.startsOn));
  const current = rows.filter(({ startsOn }) => startsOn <= today).at(-1);
  if (/ (?:nhiem ky|khoa) (?:nay|hien tai|hien nay) /.test(plain)) return current;
  if (/ (?:nhiem ky|khoa) (?:truoc|cu) /.test(plain))
    return rows[rows.findIndex(({ id }) => id === current?.id) - 1];
  return rows.find(({ name }) => plain.includes(` ${syllables(fold(name)).join(' ')} `));
}

async function signerIn({ db, viewer }: Asked, plain: string): Promise<string | undefined> {
  const rows = await db
    .selectDistinct({ signer: documents.signer })
    .from(documents)
    .where(readableRows(viewer));
  return rows
    .flatMap(({ signer }) => signer ?? [])
    .find((signer) => plain.includes(` ${syllables(fold(signer)).join(' ')} `));
}
