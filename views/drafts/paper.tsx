import type { Desk, DeskSection } from '../../src/drafts/desk.ts';
import type { Draft } from '../../src/drafts/store.ts';
import { paths } from '../../src/paths.ts';
import { Icon } from '../ui/icon.tsx';
import { SectionForm } from './section-form.tsx';
import { SentenceLine } from './sentence.tsx';
import { kindWords, STRUCK } from './words.ts';

/** The page as it will print, section by section; one of them may be open for typing. */
export const Paper = ({ desk, edit }: { desk: Desk; edit?: string | undefined }) => {
  const { draft, sections } = desk;
  return (
    <>
      <p class="legend unprinted" aria-hidden="true">
        {Object.entries(kindWords).map(([kind, words]) => (
          <span class={`sentence ${kind}`}>{words}</span>
        ))}
        <span class="sentence struck late">{STRUCK}</span>
      </p>
      <div class="frame">
        <article class="paper" aria-label={draft.type.name}>
          <Letterhead draft={draft} />
          <div class="title">
            <p>
              <strong>{draft.type.name.toLocaleUpperCase('vi')}</strong>
            </p>
            <p>{titleOf(draft)}</p>
            <p>-----</p>
          </div>
          {draft.addressee && (
            <p>
              <em>Kính trình:</em> {draft.addressee}
            </p>
          )}
          {sections.map((section, i) =>
            section.part.key === edit ? (
              <SectionForm draft={draft} section={section} number={i + 1} />
            ) : (
              <Section draft={draft} section={section} number={i + 1} />
            ),
          )}
        </article>
      </div>
    </>
  );
};

/** "về …", whatever the writer typed first. */
const titleOf = ({ title }: Draft) =>
  /^về\s/i.test(title) ? title : `về ${title.charAt(0).toLocaleLowerCase('vi')}${title.slice(1)}`;

const Letterhead = ({ draft }: { draft: Draft }) => {
  const [year, month = '', day = ''] = draft.draftedOn.split('-');
  return (
    <div class="letterhead">
      <div>
        <p>THÀNH ỦY</p>
        <p>
          <strong>VĂN PHÒNG</strong>
        </p>
        <p>*</p>
        <p>
          <em>Dự thảo</em>
        </p>
      </div>
      <div>
        <p>
          <strong>
            <u>ĐẢNG CỘNG SẢN VIỆT NAM</u>
          </strong>
        </p>
        <p> </p>
        <p>
          <em>{`ngày ${day} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`}</em>
        </p>
      </div>
    </div>
  );
};

type SectionProps = { draft: Draft; section: DeskSection; number: number };

const Section = ({ draft, section, number }: SectionProps) => {
  const { part, sentences } = section;
  if (part.purpose === 'decision') return <Decision name={part.name} />;
  return (
    <section id={`muc-${part.key}`}>
      <h3>{`${number}. ${part.name}.`}</h3>{' '}
      {sentences.length === 0 ? (
        <p class="gap">
          <span class="tag unknown">Nội dung cần bổ sung:</span> {part.hint}
        </p>
      ) : (
        <p>
          {sentences.map((sentence, at) => (
            <SentenceLine sentence={sentence} breaks={breaksBefore(section, at)} />
          ))}
        </p>
      )}
      <a
        class="button quiet unprinted"
        href={paths.draft(draft.id, { edit: part.key }, `muc-${part.key}`)}
      >
        <Icon name="pencil" />
        Sửa<span class="hidden">{` mục ${number}, ${part.name}`}</span>
      </a>
    </section>
  );
};

/** A new line where the text has one. */
const breaksBefore = ({ sentences, lines }: DeskSection, at: number): boolean =>
  at > 0 && lines[at] !== lines[at - 1] && sentences[at] !== undefined;

const Decision = ({ name }: { name: string }) => (
  <section class="decision">
    <h3>{`${name}:`}</h3>{' '}
    <p>
      <span class="box" />
      Đồng ý <span class="box" />
      Không đồng ý <span class="box" />Ý kiến khác: ………
    </p>
  </section>
);
