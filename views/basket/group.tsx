import { paths } from '../../src/paths.ts';
import { type DocumentLine, documentName, issuerOf } from '../documents/line.tsx';
import { viDate } from '../ui/dates.ts';
import { Press } from '../ui/press.tsx';
import { type Status, StatusMark, StatusWhy } from '../ui/status.tsx';
import { Source } from './source.tsx';

/** A source as it stands today; of one that may no longer be read only the person's own note. */
export type BasketItem = { id: number; note: string } & (
  | { standing: 'unreadable' }
  | { standing: 'document' }
  | { standing: 'vanished'; label: string; quote: string }
  | {
      standing: 'same' | 'changed'; // since it was set aside
      label: string;
      quote: string; // the words of then
      anchor: string; // where it stands now
      page: number;
      citation: string;
    }
);

/** The sources of one document. `document`, `status`, `citation`: absent when it may no longer be read. */
export type BasketGroup = {
  id: string;
  document?: DocumentLine;
  status?: Status; // on the day of the page
  citation?: string;
  items: BasketItem[];
};

type Props = { group: BasketGroup; isFirst: boolean; isLast: boolean };

export const Group = ({ group, isFirst, isLast }: Props) => (
  <section class="block sources" aria-labelledby={`document-${group.id}`}>
    <header class="row apart">
      <h2 id={`document-${group.id}`}>
        {group.document ? (
          <a href={paths.document(group.id)}>{documentName(group.document)}</a>
        ) : (
          'Văn bản không còn đọc được'
        )}
      </h2>
      <div class="row tight">
        <Move id={group.id} direction="up" disabled={isFirst} />
        <Move id={group.id} direction="down" disabled={isLast} />
      </div>
    </header>
    {group.document && (
      <>
        {documentName(group.document) !== group.document.title && <p>{group.document.title}</p>}
        <p class="identity note">
          {group.document.issuedOn && (
            <time datetime={group.document.issuedOn}>{viDate(group.document.issuedOn)}</time>
          )}
          <span>{issuerOf(group.document)}</span>
          <StatusMark status={group.status} />
        </p>
        <p class="note">
          <StatusWhy status={group.status} />
        </p>
      </>
    )}
    <ol class="rows">
      {group.items.map((item, i) => (
        <Source item={item} group={group} isFirst={i === 0} isLast={i === group.items.length - 1} />
      ))}
    </ol>
  </section>
);

type MoveProps = { id: string; direction: 'up' | 'down'; disabled: boolean };

const Move = ({ id, direction, disabled }: MoveProps) => (
  <Press
    action={paths.moveBasketDocument(id)}
    fields={{ direction }}
    icon={direction === 'up' ? 'arrow-up' : 'arrow-down'}
    text={direction === 'up' ? 'Đưa văn bản lên' : 'Đưa văn bản xuống'}
    hideText
    disabled={disabled}
  />
);
