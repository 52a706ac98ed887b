import { paths } from '../../src/paths.ts';
import { documentName, issuerOf } from '../documents/line.tsx';
import { viDate } from '../ui/dates.ts';
import type { ShownAnswer } from './answer.tsx';

/** Both sides with who said it and when; the portal does not choose. */
export const Sides = ({ shown: { sides, sources, sentences } }: { shown: ShownAnswer }) => (
  <>
    <p>Hai nguồn nêu số khác nhau. Cổng không tự chọn một bên.</p>
    <div class="sides">
      {sides.map(({ value, source }, i) => {
        const from = sources[source - 1];
        const sentence = sentences[i];
        if (!from || from.standing === 'unreadable' || !sentence || sentence.hidden) return null;
        const { document, passage } = from;
        return (
          <div>
            <strong class="big">{value}</strong>
            <p>{sentence.text}</p>
            <p class="note">
              {[issuerOf(document), document.issuedOn && viDate(document.issuedOn)]
                .filter(Boolean)
                .join(', ')}
              {', '}
              <a href={paths.document(document.id, passage?.anchor)}>
                {passage ? `${documentName(document)}, ${passage.label}` : documentName(document)}
              </a>{' '}
              <a class="cite" href={`#nguon-${source}`} aria-label={`Nguồn ${source}`}>
                {source}
              </a>
            </p>
          </div>
        );
      })}
    </div>
  </>
);
