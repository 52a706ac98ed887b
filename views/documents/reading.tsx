import type { Viewer } from '../../src/people/viewer.ts';
import { PassageButton } from '../basket/passage.tsx';
import { type Address, type PlacedPassage, placesOf } from './places.ts';
import { isCapitals, linesOf, type ReadWord, type Stretch, stretchesOf } from './words.ts';

/** A passage as the record has it. `words`: those OCR read, in order; none where no OCR was needed. */
export type ReadingPassage = {
  id: string;
  anchor: string;
  label: string; // "Điều 4, khoản 3"
  kind: 'header' | 'body' | 'signature' | 'annex';
  heading: string[];
  page: number;
  text: string;
  words?: ReadWord[];
};

export type ReadingPage = { number: number; readBy: 'text' | 'ocr' | 'pending' | 'failed' };

type Props = {
  passages: ReadingPassage[];
  pages: ReadingPage[];
  basket?: Viewer['basket']; // of the reader
};

/** The whole text in reading type, each number in it a link to its own place. */
export const FullText = ({ passages, pages, basket }: Props) => {
  const places = placesOf(passages);
  return (
    <article class="reading" aria-label="Toàn văn">
      <Reading pages={pages} />
      {pages.map((page) => (
        <>
          {pages.length > 1 && <PageMark page={page} count={pages.length} />}
          <Unread page={page} />
          {places
            .filter(({ passage }) => passage.page === page.number)
            .map((place) => (
              <Passage place={place} held={basket?.has(place.passage.id) ?? false} />
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

const PageMark = ({ page, count }: { page: ReadingPage; count: number }) => (
  <p class="page-mark" id={`trang-${page.number}`}>
    <a href={`#trang-${page.number}`}>{`Trang ${page.number} trên ${count}`}</a>
    {page.readBy === 'ocr' && <span>nhận dạng từ ảnh</span>}
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

const Passage = ({ place, held }: { place: PlacedPassage; held: boolean }) => {
  const { passage, paragraphs } = place;
  if (passage.kind === 'header' || passage.kind === 'signature')
    return <Formal passage={passage} />;
  return (
    <div class="place" id={passage.anchor}>
      {!paragraphs[0]?.address && <ToPassage passage={passage} />}
      {paragraphs.map((paragraph) => (
        <p class={paragraph.look} id={paragraph.address?.own ? paragraph.address.id : undefined}>
          {paragraph.address ? (
            <Numbered marker={paragraph.marker} address={paragraph.address} />
          ) : (
            paragraph.marker
          )}
          <Words stretches={paragraph.stretches} />
        </p>
      ))}
      <PassageButton source={`passage:${passage.id}`} of={passage.label} held={held} />
    </div>
  );
};

const Numbered = ({ marker, address }: { marker: string; address: Address }) => (
  <a href={`#${address.id}`} aria-label={address.name}>
    {marker}
  </a>
);

/** For a passage that begins with no number: a sign in the margin, seen when it is needed. */
const ToPassage = ({ passage }: { passage: ReadingPassage }) => (
  <a class="bare" href={`#${passage.anchor}`} aria-label={`Đường dẫn tới ${passage.label}`}>
    ¶
  </a>
);

/** Letterhead and signature keep the lines they were printed in. */
const Formal = ({ passage }: { passage: ReadingPassage }) => (
  <div class={`place formal ${passage.kind}`} id={passage.anchor}>
    {linesOf(passage.text).map(({ start, end }) => (
      <p class={isCapitals(passage.text.slice(start, end)) ? 'headline' : undefined}>
        <Words stretches={stretchesOf(passage.text, start, end, passage.words ?? [])} />
      </p>
    ))}
  </div>
);

const Words = ({ stretches }: { stretches: Stretch[] }) => (
  <>
    {stretches.map((stretch) =>
      stretch.confidence === undefined ? stretch.text : <Doubt stretch={stretch} />,
    )}
  </>
);

const Doubt = ({ stretch: { text, confidence = 0 } }: { stretch: Stretch }) => (
  <span class="doubt" title={`Máy đọc chưa chắc: ${Math.round(confidence * 100)}%`}>
    {text}
    <span class="hidden"> (chữ đọc chưa chắc)</span>
  </span>
);
