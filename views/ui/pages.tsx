type Props = { page: number; pageCount: number; href: (page: number) => string };

const AROUND = 2; // neighbours shown on each side of the page one is on

/** Result pages as links: the first, the last and those around the current one. */
export const Pages = ({ page, pageCount, href }: Props) => {
  if (pageCount < 2) return null;
  return (
    <nav class="pages" aria-label="Các trang kết quả">
      {page > 1 && <a href={href(page - 1)}>Trang trước</a>}
      {shownPages(page, pageCount).map((number, i, all) => (
        <>
          {number - (all[i - 1] ?? 0) > 1 && <span aria-hidden="true">…</span>}
          {number === page ? (
            <b aria-current="page">{number}</b>
          ) : (
            <a href={href(number)}>{number}</a>
          )}
        </>
      ))}
      {page < pageCount && <a href={href(page + 1)}>Trang sau</a>}
    </nav>
  );
};

function shownPages(page: number, pageCount: number): number[] {
  const near = Array.from({ length: 2 * AROUND + 1 }, (_, i) => page - AROUND + i);
  return [...new Set([1, ...near, pageCount])].filter((n) => n >= 1 && n <= pageCount);
}
