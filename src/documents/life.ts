import { viDate } from '../../views/ui/dates.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Transaction } from '../storage/database.ts';
import { confirmedActs } from './acts.ts';
import { type DocumentCard, findDocuments } from './find.ts';
import type { SeenRelation } from './relations-of.ts';
import { named } from './status.ts';
import { findFacts } from './status-facts.ts';
import type { Act } from './status-rule.ts';
import { byAct, type Why } from './status-words.ts';

/** Something that happened to a document. `on`: ISO; left out where nobody knows the day. */
type Happening = { on?: string; said: Why[]; ends?: boolean };

const ACTS: Act['kind'][] = ['amends', 'replaces', 'repeals', 'suspends', 'corrects'];

const did: Partial<Record<SeenRelation['kind'], { out: string; in: string }>> = {
  amends: { out: 'Sửa đổi, bổ sung', in: '' },
  replaces: { out: 'Thay thế', in: '' },
  repeals: { out: 'Bãi bỏ', in: '' },
  suspends: { out: 'Ngưng hiệu lực', in: '' },
  corrects: { out: 'Đính chính', in: '' },
  consolidates: { out: 'Hợp nhất', in: 'Được hợp nhất trong' },
  guides: { out: '', in: 'Được hướng dẫn bởi' },
  implements: { out: '', in: 'Được triển khai ở' },
  'reports-on': { out: '', in: 'Được báo cáo ở' },
};

/**
 * The life of a document in the order of its days: only what its card says, what a person recorded
 * and what is confirmed.
 */
export async function lifeOf(
  db: Transaction,
  viewer: Viewer,
  card: DocumentCard,
  seen: SeenRelation[],
): Promise<Happening[]> {
  const acts = await confirmedActs(db, [card.id], ACTS);
  const by = acts.flatMap(({ act }) => act.by ?? []);
  const readable = named(await findDocuments(db, viewer, by));
  const happened: Happening[] = [
    ...own(card.issuedOn, 'Ban hành.'),
    ...own(card.effectiveOn, 'Có hiệu lực, theo chính văn bản.'),
    ...own(card.expiresOn, 'Ngày cuối cùng có hiệu lực, theo chính văn bản.', true),
    ...seen.filter(({ state }) => state === 'confirmed').flatMap((one) => related(card, one)),
    ...acts
      .filter(({ act }) => act.by !== card.id)
      .map(({ act }) => ({
        ...(act.on ? { on: act.on } : {}),
        said: byAct(act, undefined, readable),
        ends: !act.partial && (act.kind === 'replaces' || act.kind === 'repeals'),
      })),
    ...(await recorded(db, card)),
  ];
  return happened.sort((a, b) => compare(a.on ?? LAST, b.on ?? LAST));
}

const LAST = '9999'; // what has no day comes last
const PLAUSIBLE = '1800'; // year 0003 is a fault really met

const own = (on: string | null, text: string, ends = false): Happening[] =>
  on && on >= PLAUSIBLE ? [{ on, said: [{ text }], ends }] : [];

function related(card: DocumentCard, one: SeenRelation): Happening[] {
  const verb = did[one.kind]?.[one.direction];
  const name = one.other && named(new Map([[one.other.id, one.other]]))(one.other.id);
  const told = name ? { text: name.name, documentId: name.id } : { text: one.number ?? '' };
  if (!verb || !told.text) return [];
  const on =
    one.direction === 'in'
      ? one.other?.issuedOn
      : (one.effectiveOn ?? card.effectiveOn ?? card.issuedOn);
  const provision = one.provision ? ` (${one.provision})` : '';
  return [{ ...(on ? { on } : {}), said: [{ text: `${verb} ` }, told, { text: `${provision}.` }] }];
}

const stood = {
  'in-force': 'còn hiệu lực',
  suspended: 'ngưng hiệu lực',
  'not-in-force': 'hết hiệu lực',
};

const recorded = async (db: Transaction, card: DocumentCard): Promise<Happening[]> =>
  (await findFacts(db, card)).map(({ state, startsOn, endsOn, reason }) => {
    const until = endsOn ? ` đến hết ${viDate(endsOn)}` : '';
    const said = [{ text: `Văn thư ghi nhận ${stood[state]}${until}: ${reason}` }];
    return { on: startsOn, said, ends: state === 'not-in-force' };
  });

/** ISO dates compare as text. */
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
