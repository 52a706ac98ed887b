import { paths } from '../../src/paths.ts';

type Props = { id: string; q: string; hits: number };

const LISTED = 12; // links; beyond that one walks, or opens the rest

/** Where the question was found in this text: links, which `reading.js` makes a walk with keys. */
export const Hits = ({ id, q, hits }: Props) => {
  if (!q) return null;
  return (
    <nav class="hits unprinted" aria-label="Chỗ tìm thấy" data-hits={String(hits)}>
      <p>
        {hits === 0 ? `Không có từ nào của “${q}” trong văn bản này.` : `${hits} chỗ có “${q}”`}
      </p>
      {hits > 0 && (
        <>
          <p class="row scripted">
            <button class="button" type="button" data-step="-1" aria-keyshortcuts="p">
              Trước<span class="hidden"> (kết quả trước)</span>
            </button>
            <button class="button" type="button" data-step="1" aria-keyshortcuts="n">
              Sau<span class="hidden"> (kết quả sau)</span>
            </button>
            <span class="note" role="status" data-at />
          </p>
          <details class="unscripted" open={hits <= LISTED}>
            <summary>Đến từng chỗ</summary>
            <p class="pages">
              {Array.from({ length: hits }, (_, i) => (
                <a href={`#kq-${i + 1}`}>{i + 1}</a>
              ))}
            </p>
          </details>
        </>
      )}
      <a class="note" href={paths.document(id)}>
        Bỏ đánh dấu
      </a>
    </nav>
  );
};
