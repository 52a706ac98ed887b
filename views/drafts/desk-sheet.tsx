import type { Child } from 'hono/jsx';
import type { Desk, DeskSection } from '../../src/drafts/desk.ts';
import type { Draft } from '../../src/drafts/store.ts';
import type { Sheet } from '../../src/formats/sheet.ts';
import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import type { SeenComment } from '../../src/review/read-review.ts';
import { SectionComments } from '../review/comments.tsx';
import { Icon } from '../ui/icon.tsx';
import { SectionForm } from './section-form.tsx';
import { SheetView } from './sheet.tsx';
import { kindWords, STRUCK } from './words.ts';

type Props = {
  viewer: Viewer;
  desk: Desk;
  sheet: Sheet;
  sectionOf: number[]; // of each block of the sheet
  edit: string | undefined;
  comments?: SeenComment[];
};

/** The draft on the sheet that its file has, section by section; one of them may be open for typing. */
export const DeskSheet = ({ viewer, desk, sheet, sectionOf, edit, comments = [] }: Props) => {
  const { draft, sections, mayEdit } = desk;
  const Remarks = ({ part }: { part: string }) => (
    <SectionComments draftId={draft.id} part={part} comments={comments} />
  );
  const frame = (at: number, pieces: Child) => {
    const section = sections[at];
    if (!section) return <>{pieces}</>;
    const { part } = section;
    if (part.key === edit)
      return (
        <div class="part" id={`muc-${part.key}`}>
          <SectionForm {...{ viewer, draft, section }} number={at + 1} />
          <Remarks part={part.key} />
        </div>
      );
    return (
      <div class="part" id={`muc-${part.key}`}>
        {pieces}
        {mayEdit && part.purpose !== 'decision' && <Edit {...{ draft, section }} number={at + 1} />}
        <Remarks part={part.key} />
      </div>
    );
  };
  const unprinted = sections.filter((_, i) => !sectionOf.includes(i));
  return (
    <>
      <p class="legend unprinted" aria-hidden="true">
        {Object.entries(kindWords).map(([kind, words]) => (
          <span class={`sentence ${kind}`}>{words}</span>
        ))}
        <span class="sentence struck late">{STRUCK}</span>
      </p>
      <SheetView
        sheet={sheet}
        label={draft.type.name}
        frames={{ groupOf: (block) => sectionOf[block], frame }}
      />
      {unprinted.map(({ part }) => (
        <Remarks part={part.key} />
      ))}
      {mayEdit && unprinted.length > 0 && (
        <section class="row unprinted" aria-label="Mục chưa có chữ, không in">
          {unprinted.map((section) =>
            section.part.key === edit ? (
              <SectionForm {...{ viewer, draft, section }} number={numberIn(sections, section)} />
            ) : (
              <Edit {...{ draft, section }} number={numberIn(sections, section)} named />
            ),
          )}
        </section>
      )}
    </>
  );
};

const numberIn = (sections: DeskSection[], section: DeskSection) => sections.indexOf(section) + 1;

type EditProps = { draft: Draft; section: DeskSection; number: number; named?: boolean };

const Edit = ({ draft, section: { part }, number, named }: EditProps) => (
  <a
    class="button quiet unprinted"
    href={paths.draft(draft.id, { edit: part.key }, `muc-${part.key}`)}
  >
    <Icon name="pencil" />
    {named ? `Viết mục ${part.name}` : 'Sửa'}
    {!named && <span class="hidden">{` mục ${number}, ${part.name}`}</span>}
  </a>
);
