import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { Layout } from '../layout.tsx';
import { Head } from '../ui/head.tsx';
import { Notice } from '../ui/notice.tsx';
import { viCount } from '../ui/numbers.ts';
import { Press } from '../ui/press.tsx';
import { AsOf } from '../ui/status.tsx';
import { type BasketGroup, Group } from './group.tsx';

export type BasketProps = {
  viewer: Viewer;
  groups: BasketGroup[]; // in the person's order
  on: string; // ISO: how the documents stood on that day
  today: string;
  removed?: string | undefined; // what was just taken out, in words: it can be brought back
};

export const BasketPage = ({ viewer, groups, removed, on, today }: BasketProps) => (
  <Layout title="Giỏ nguồn" viewer={viewer} path={paths.basket()}>
    <Head
      title="Giỏ nguồn"
      lede="Những đoạn và văn bản đã chọn làm nguồn cho dự thảo. Chỉ mình đồng chí thấy giỏ này."
      note={countWords(groups)}
    >
      {groups.length > 0 && (
        <div class="row">
          <AsOf action={paths.basket()} on={on} today={today} />
          <Press action={paths.clearBasket()} icon="trash-2" text="Bỏ mọi nguồn" />
        </div>
      )}
    </Head>
    {removed && (
      <Notice tone="done" alert>
        <div class="row">
          <p>{removed}</p>
          <Press action={paths.undoBasket()} icon="undo-2" text="Hoàn tác" />
        </div>
      </Notice>
    )}
    {groups.length === 0 ? (
      <Nothing />
    ) : (
      <div class="stack loose narrow">
        {groups.map((group, i) => (
          <Group group={group} isFirst={i === 0} isLast={i === groups.length - 1} />
        ))}
      </div>
    )}
  </Layout>
);

function countWords(groups: BasketGroup[]) {
  const sources = groups.reduce((sum, { items }) => sum + items.length, 0);
  return sources > 0
    ? `${viCount(sources)} nguồn từ ${viCount(groups.length)} văn bản.`
    : undefined;
}

const Nothing = () => (
  <p>
    Giỏ chưa có nguồn nào. <a href={paths.search()}>Tìm</a> rồi bấm “Vào giỏ nguồn” dưới đoạn cần
    dùng, hoặc mở một văn bản và thêm cả văn bản.
  </p>
);
