import { paths } from '../../src/paths.ts';
import { Notice } from '../ui/notice.tsx';
import { cardLabels, clearances, NO_TERM, numberStates } from './card-fields.ts';
import type { DocumentFields, EditDocumentProps } from './edit.tsx';

type Props = Pick<EditDocumentProps, 'document' | 'values' | 'terms' | 'mayClear'> & {
  theirs: DocumentFields; // as the card stands now
};

/** Who saves second sees what the other has made of the card, and decides. */
export const EditConflict = ({ theirs, ...props }: Props) => {
  const differing = (Object.keys(cardLabels) as (keyof DocumentFields)[]).filter(
    (name) =>
      (name !== 'clearedForModel' || props.mayClear) &&
      tidy(theirs[name]) !== tidy(props.values[name]),
  );
  const told = (name: keyof DocumentFields, value: string) =>
    optionsOf(name, props.terms).find((option) => option.value === value)?.text ||
    tidy(value) ||
    'bỏ trống';
  return (
    <Notice tone="late" alert>
      <p>
        <strong>Người khác vừa sửa văn bản này.</strong> Điều đồng chí nhập còn nguyên bên dưới,
        chưa được lưu. <a href={paths.document(props.document.id)}>Xem bản hiện nay</a>, hoặc sửa
        bên dưới rồi lưu: thẻ sẽ theo điều đồng chí nhập.
      </p>
      {differing.length === 0 ? (
        <p>Các ô của thẻ không khác điều đồng chí nhập.</p>
      ) : (
        <ul>
          {differing.map((name) => (
            <li>
              {`${cardLabels[name]}: `}
              <strong>{told(name, theirs[name])}</strong>
              {' trên cổng, '}
              <strong>{told(name, props.values[name])}</strong>
              {' đồng chí nhập'}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
};

const tidy = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();

function optionsOf(name: keyof DocumentFields, terms: Props['terms']) {
  if (name === 'numberState') return numberStates;
  if (name === 'clearedForModel') return clearances;
  if (name !== 'term') return [];
  return [NO_TERM, ...terms.map((term) => ({ value: String(term.id), text: term.name }))];
}
