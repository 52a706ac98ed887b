import { paths } from '../../src/paths.ts';
import { Press } from '../ui/press.tsx';
import type { BasketGroup, BasketItem } from './group.tsx';

type Props = { item: BasketItem; group: BasketGroup; isFirst: boolean; isLast: boolean };

const SHOWN = 600; // characters of a quote: about six lines

export const Source = ({ item, group, isFirst, isLast }: Props) => (
  <li>
    <Quoted item={item} documentId={group.id} />
    <Citation id={item.id} text={citationIn(item, group)} />
    <div class="row">
      <Note item={item} />
      <div class="row tight">
        {!(isFirst && isLast) && (
          <>
            <Move item={item} direction="up" disabled={isFirst} />
            <Move item={item} direction="down" disabled={isLast} />
          </>
        )}
        <Press
          action={paths.changeBasketItem(item.id, 'remove')}
          icon="trash-2"
          text="Bỏ khỏi giỏ"
          about={nameOf(item)}
        />
      </div>
    </div>
  </li>
);

const citationIn = (item: BasketItem, { citation }: BasketGroup) =>
  'citation' in item ? item.citation : item.standing === 'document' ? citation : undefined;

const nameOf = (item: BasketItem) => {
  if ('label' in item) return item.label;
  return item.standing === 'document' ? 'cả văn bản' : 'nguồn không còn đọc được';
};

const Quoted = ({ item, documentId }: { item: BasketItem; documentId: string }) => {
  if (item.standing === 'unreadable')
    return (
      <p>
        <span class="tag late">Không còn đọc được</span>
      </p>
    );
  if (item.standing === 'document') return <p>Cả văn bản</p>;
  return (
    <div class="passage">
      <blockquote>{cut(item.quote)}</blockquote>
      <footer>
        {item.standing === 'vanished' ? (
          <span>{item.label}</span>
        ) : (
          <a href={paths.document(documentId, item.anchor)}>
            {`${item.label}, trang ${item.page}`}
          </a>
        )}
        <Standing item={item} />
      </footer>
    </div>
  );
};

const cut = (text: string) => (text.length <= SHOWN ? text : `${text.slice(0, SHOWN).trimEnd()}…`);

const Standing = ({ item }: { item: BasketItem }) => {
  if (item.standing === 'vanished')
    return <span class="tag late">Bản hiện hành không còn đoạn này; trên đây là lời lúc lấy</span>;
  if (item.standing !== 'changed') return null;
  return (
    <>
      <span class="tag now">Đoạn này đã sửa từ khi lấy; trên đây là lời lúc lấy</span>
      <Press
        action={paths.changeBasketItem(item.id, 'renew')}
        icon="refresh-cw"
        text="Lấy lời hiện nay"
        about={item.label}
      />
    </>
  );
};

const Citation = ({ id, text }: { id: number; text: string | undefined }) =>
  text === undefined ? null : (
    <div class="field full">
      <label for={`citation-${id}`}>Dẫn chiếu</label>
      <textarea id={`citation-${id}`} readonly rows={2}>
        {text}
      </textarea>
    </div>
  );

const Note = ({ item: { id, note } }: { item: BasketItem }) => (
  <form class="row" method="post" action={paths.changeBasketItem(id, 'note')}>
    <label class="field" for={`note-${id}`}>
      <span>Ghi chú của tôi</span>
      <input id={`note-${id}`} name="note" value={note} maxlength={500} autocomplete="off" />
    </label>
    <button class="button" type="submit">
      Lưu ghi chú
    </button>
  </form>
);

type MoveProps = { item: BasketItem; direction: 'up' | 'down'; disabled: boolean };

const Move = ({ item, direction, disabled }: MoveProps) => (
  <Press
    action={paths.changeBasketItem(item.id, 'move')}
    fields={{ direction }}
    icon={direction === 'up' ? 'arrow-up' : 'arrow-down'}
    text={direction === 'up' ? 'Lên' : 'Xuống'}
    about={nameOf(item)}
    hideText
    disabled={disabled}
  />
);
