import { paths } from '../../src/paths.ts';

/** x, y, width, height as fractions of the page, from the top left. */
export type Box = [number, number, number, number];

type Props = {
  id: string;
  version: number;
  number: number;
  large: boolean;
  found: Box[];
  cited: { label: string; boxes: Box[] } | undefined;
  q: string;
};

const LARGE = 2_000; // pixels across

/** The page as it was printed, with boxes drawn over what was found and what is cited. */
export const PagePicture = ({ id, version, number, large, found, cited, q }: Props) => (
  <figure class={large ? 'printed large' : 'printed'}>
    <section class="wide" tabindex={large ? 0 : undefined} aria-label={`Ảnh trang ${number}`}>
      <div class="leaf">
        <img
          src={paths.picture(id, number, { version, wide: large ? LARGE : undefined })}
          alt={`Ảnh trang ${number} của tệp gốc; chữ của trang ở phần Nội dung`}
          width="1000"
          height="1414"
          loading="lazy"
        />
        <svg class="boxes" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          {cited?.boxes.map((box) => (
            <Rect box={box} kind="cited" />
          ))}
          {found.map((box) => (
            <Rect box={box} kind="found" />
          ))}
        </svg>
      </div>
    </section>
    <figcaption class="note">{captionOf(number, found.length, cited?.label, q)}</figcaption>
  </figure>
);

const MARGIN = 0.3; // percent of the page: the box stands clear of the letters

const Rect = ({ box: [x, y, width, height], kind }: { box: Box; kind: 'found' | 'cited' }) => (
  <rect
    class={kind}
    x={percent(x, -MARGIN)}
    y={percent(y, -MARGIN)}
    width={percent(width, 2 * MARGIN)}
    height={percent(height, 2 * MARGIN)}
  />
);

const percent = (share: number, more: number) =>
  String(Math.round((share * 100 + more) * 100) / 100);

function captionOf(number: number, found: number, cited: string | undefined, q: string): string {
  const told = [
    cited && `khung xanh là ${cited}`,
    found > 0 && `khung vàng là chỗ có “${q}”`,
    q && found === 0 && `không có “${q}” trên trang này`,
  ].filter(Boolean);
  return [`Trang ${number} của tệp gốc`, ...told].join('; ');
}
