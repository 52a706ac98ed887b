import { paths } from '../../src/paths.ts';

type Props = {
  id: string;
  open: 'text' | 'pages' | 'relations' | 'impact' | 'tasks' | 'incoming' | 'history';
  relationCount?: number;
  versionCount: number;
  pageCount?: number; // that can be shown as pictures
  q?: string; // kept from part to part
};

/** The parts of one document, each an address of its own. */
export const Tabs = ({ id, open, relationCount = 0, versionCount, pageCount = 0, q }: Props) => (
  <nav class="tabs" aria-label="Các phần của văn bản">
    <a href={paths.document(id, undefined, q)} aria-current={open === 'text' ? 'page' : undefined}>
      Nội dung
    </a>
    {pageCount > 0 && (
      <a
        href={paths.printedPage(id, 1, { q })}
        aria-current={open === 'pages' ? 'page' : undefined}
      >
        Ảnh trang <span class="count">{pageCount}</span>
      </a>
    )}
    <a href={paths.relations(id)} aria-current={open === 'relations' ? 'page' : undefined}>
      Quan hệ {relationCount > 0 && <span class="count">{relationCount}</span>}
    </a>
    <a href={paths.impact(id)} aria-current={open === 'impact' ? 'page' : undefined}>
      Văn bản dựa vào
    </a>
    {versionCount > 0 && (
      <a href={paths.documentTasks(id)} aria-current={open === 'tasks' ? 'page' : undefined}>
        Nhiệm vụ giao
      </a>
    )}
    {versionCount > 0 && (
      <a href={paths.incoming(id)} aria-current={open === 'incoming' ? 'page' : undefined}>
        Giải quyết
      </a>
    )}
    <a href={paths.history(id)} aria-current={open === 'history' ? 'page' : undefined}>
      Lịch sử {versionCount > 1 && <span class="count">{versionCount}</span>}
    </a>
  </nav>
);
