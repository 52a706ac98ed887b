import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { ExportLinks } from '../exports/links.tsx';
import { Layout } from '../layout.tsx';
import { Head } from '../ui/head.tsx';
import { viCount } from '../ui/numbers.ts';
import { AsOf, type Status, StatusMark, StatusWhy } from '../ui/status.tsx';
import { type DocumentLine, documentName, Identity } from './line.tsx';
import { type RelationKind, relationVerbs } from './relation-words.ts';
import { Tabs } from './tabs.tsx';

type Leaning = {
  kind: RelationKind | 'mentions';
  state: 'proposed' | 'confirmed' | 'read';
  provision: string | null;
  anchor: string | null;
  through?: DocumentLine;
};
type Leaner = { card: DocumentLine; why: Leaning[] };

export type ImpactProps = {
  viewer: Viewer;
  document: DocumentLine;
  leaners: Leaner[];
  statuses: Map<string, Status>; // of the document too
  on: string; // ISO: how everything stood on that day
  today: string;
  versionCount: number;
  relationCount: number;
};

/** Which papers would have to be looked at if this one changed. */
export const ImpactPage = ({
  viewer,
  document,
  leaners,
  statuses,
  on,
  today,
  ...props
}: ImpactProps) => (
  <Layout
    title={`Văn bản dựa vào ${documentName(document)}`}
    viewer={viewer}
    path={paths.document(document.id)}
    desk
  >
    <Head
      title={documentName(document)}
      note={documentName(document) === document.title ? undefined : document.title}
      back={{ href: paths.documents(), text: 'Kho văn bản' }}
    >
      <p class="row">
        <StatusMark status={statuses.get(document.id)} />
        <span class="note">
          <StatusWhy status={statuses.get(document.id)} />
        </span>
      </p>
      <AsOf action={paths.impact(document.id)} on={on} today={today} />
    </Head>
    <Tabs id={document.id} open="impact" {...props} />
    <section class="block" aria-labelledby="impact">
      <header>
        <h2 id="impact">Văn bản nào dựa vào văn bản này</h2>
        <p class="note">{`${viCount(leaners.length)} văn bản đồng chí được đọc`}</p>
      </header>
      {leaners.length === 0 ? (
        <p>Chưa đọc thấy văn bản nào căn cứ, hướng dẫn, triển khai hay nhắc tới văn bản này.</p>
      ) : (
        <>
          <ExportLinks
            href={(format) =>
              paths.exportImpact(format, document.id, on === today ? undefined : on)
            }
          />
          <ol class="rows listed">
            {leaners.map(({ card, why }) => (
              <li>
                <p class="identity">
                  <Identity document={card} />
                  {card.origin === 'catalogue' && <span class="tag">Chưa có toàn văn</span>}
                  <StatusMark status={statuses.get(card.id)} />
                </p>
                <h3>
                  <a href={paths.document(card.id)}>{card.title}</a>
                </h3>
                <ul class="why">
                  {why.map((one) => (
                    <li>
                      <Reason leaning={one} id={card.id} />
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  </Layout>
);

const Reason = ({
  leaning: { through, anchor, ...leaning },
  id,
}: {
  leaning: Leaning;
  id: string;
}) => {
  const said = leaningWords(leaning);
  return (
    <>
      {anchor ? <a href={paths.document(id, anchor)}>{said}</a> : said}
      {through && (
        <>
          {', qua '}
          <a href={paths.document(through.id)}>{documentName(through)}</a>
        </>
      )}
      {leaning.state === 'proposed' && <span class="tag unknown"> chưa ai xác nhận</span>}
    </>
  );
};

/** "Hướng dẫn khoản 2 Điều 7": what the leaning paper says of itself. */
export const leaningWords = ({ kind, provision }: Pick<Leaning, 'kind' | 'provision'>) =>
  [kind === 'mentions' ? 'Nhắc tới' : relationVerbs[kind].out, provision].filter(Boolean).join(' ');
