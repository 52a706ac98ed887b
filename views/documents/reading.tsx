import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { PassageButton } from '../basket/passage.tsx';
import { type Original, Words } from './marked-words.tsx';
import { type Address, type PlacedPassage, placesOf } from './places.ts';
import {
  type CalledPaper,
  type FoundWord,
  isCapitals,
  linesOf,
  type ReadWord,
  type Stretch,
  stretchesOf,
} from './words.ts';

/** A passage as the record has it. `words`: those OCR read with doubt; `found`: by the question. */
export type ReadingPassage = {
  id: string;
  anchor: string;
  label: string; // "Điều 4, khoản 3"
  kind: 'header' | 'body' | 'signature' | 'annex';
  heading: string[];
  page: number;
  text: string;
  words?: ReadWord[];
  found?: FoundWord[];
  called?: CalledPaper[]; // papers that the text calls
  changes?: Change[]; // confirmed of this very provision
};

/** A sentence in pieces; one leads to the newer wording. */
type Change = { text: string; documentId?: string; anchor?: string }[];

export type ReadingPage = { number: number; readBy: 'text' | 'ocr' | 'pending' | 'failed' };

type Props = {
  passages: ReadingPassage[];
  pages: ReadingPage[];
  original: Original;
  basket?: Viewer['basket']; // of the reader
};

/** The whole text in reading type, each number in it a link to its own place. */
export const FullText = ({ passages, pages, original, basket }: Props) => {
  const places = placesOf(passages);
  return (
    <article class="reading" aria-label="Toàn văn">
      <Reading pages={pages} />
      {pages.map((page) => (
        <>
          {pages.length > 1 && <PageMark page={page} count={pages.length} original={original} />}
          <Unread page={page} />
          {places
            .filter(({ passage }) => passage.page === page.number)
            .map((place) => (
              <Passage
                place={place}
                original={original}
                held={basket?.has(place.passage.id) ?? false}
              />
            ))}
        </>
      ))}
    </article>
  );
};

/** Pages that OCR has yet to read, said once before the text. */
const Reading = ({ pages }: Pick<Props, 'pages'>) => {
  const pending = pages.filter(({ readBy }) => readBy === 'pending').length;
  if (pending === 0) return null;
  return (
    <aside class="now" aria-label="Còn trang chưa đọc">
      <p>
        {`Đang nhận dạng chữ: còn ${pending} trên ${pages.length} trang. Phần đã đọc dùng được ngay; tải lại trang để xem thêm.`}
      </p>
    </aside>
  );
};

type PageMarkProps = { page: ReadingPage; count: number; original: Original };

const PageMark = ({ page, count, original: { id, drawable, q } }: PageMarkProps) => (
  <p class="page-mark" id={`trang-${page.number}`}>
    <a href={`#trang-${page.number}`}>{`Trang ${page.number} trên ${count}`}</a>
    <span>
      {page.readBy === 'ocr' && 'nhận dạng từ ảnh '}
      {drawable && (
        <a href={paths.printedPage(id, page.number, { q })}>
          Ảnh trang<span class="hidden">{` ${page.number}`}</span>
        </a>
      )}
    </span>
  </p>
);

const Unread = ({ page }: { page: ReadingPage }) => {
  if (page.readBy === 'pending')
    return (
      <aside class="now" aria-label={`Trang ${page.number}`}>
        <p>Trang này đang chờ nhận dạng chữ.</p>
      </aside>
    );
  if (page.readBy === 'failed')
    return (
      <aside class="late" aria-label={`Trang ${page.number}`}>
        <p>Không đọc được chữ trên trang này. Xin xem tệp gốc.</p>
      </aside>
    );
  return null;
};

type PassageProps = { place: PlacedPassage; original: Original; held: boolean };

const Passage = ({ place, original, held }: PassageProps) => {
  const { passage, paragraphs } = place;
  if (passage.kind === 'header' || passage.kind === 'signature')
    return <Formal passage={passage} original={original} />;
  return (
    <div class="place" id={passage.anchor}>
      {!paragraphs[0]?.address && <ToPassage passage={passage} original={original} />}
      {paragraphs.map(({ look, lead, stretches, address }) => (
        <p class={look} id={address?.own ? address.id : undefined}>
          {address ? (
            <Numbered {...{ passage, address, lead, original }} />
          ) : (
            <Words stretches={lead} original={original} />
          )}
          <Words stretches={stretches} original={original} />
        </p>
      ))}
      {passage.changes?.map((change) => (
        <Changed change={change} />
      ))}
      <PassageButton source={`passage:${passage.id}`} of={passage.label} held={held} />
    </div>
  );
};

/** Beside the old words: they are not the ones to follow. */
const Changed = ({ change }: { change: Change }) => (
  <aside class="changed now" aria-label="Điều khoản đã có thay đổi">
    <p>
      {change.map(({ text, documentId, anchor }) =>
        documentId ? <a href={paths.document(documentId, anchor)}>{text}</a> : text,
      )}
    </p>
  </aside>
);

type Led = { passage: ReadingPassage; original: Original };
type NumberedProps = Led & { address: Address; lead: Stretch[] };

/** A link holds no other link, so a doubt about the number itself is left to the page image. */
const Numbered = ({ passage, address, lead, original }: NumberedProps) => (
  <a href={original.cite?.(passage.anchor) ?? `#${address.id}`} aria-label={address.name}>
    <Words stretches={lead.map(({ doubt: _, called: __, ...rest }) => rest)} original={original} />
  </a>
);

/** For a passage that begins with no number: a sign in the margin, seen when it is needed. */
const ToPassage = ({ passage, original }: Led) => (
  <a
    class="bare"
    href={original.cite?.(passage.anchor) ?? `#${passage.anchor}`}
    aria-label={`Đường dẫn tới ${passage.label}`}
  >
    ¶
  </a>
);

/** Letterhead and signature keep the lines they were printed in. */
const Formal = ({ passage, original }: Led) => (
  <div class={`place formal ${passage.kind}`} id={passage.anchor}>
    {linesOf(passage.text).map(({ start, end }) => (
      <p class={isCapitals(passage.text.slice(start, end)) ? 'headline' : undefined}>
        <Words stretches={stretchesOf(passage, start, end)} original={original} />
      </p>
    ))}
  </div>
);
