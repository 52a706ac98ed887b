import { paths } from '../../src/paths.ts';

type Props = {
  id: string;
  open: 'text' | 'history';
  relationCount?: number;
  versionCount: number;
};

/** The parts of one document, each an address of its own. */
export const Tabs = ({ id, open, relationCount = 0, versionCount }: Props) => (
  <nav class="tabs" aria-label="Các phần của văn bản">
    <a href={paths.document(id)} aria-current={open === 'text' ? 'page' : undefined}>
      Nội dung
    </a>
    {relationCount > 0 && (
      <a href={paths.document(id, 'quan-he')}>
        Quan hệ <span class="count">{relationCount}</span>
      </a>
    )}
    <a href={paths.history(id)} aria-current={open === 'history' ? 'page' : undefined}>
      Lịch sử {versionCount > 1 && <span class="count">{versionCount}</span>}
    </a>
  </nav>
);
