import type { Child } from 'hono/jsx';

type Props = {
  title: Child;
  lede?: Child;
  note?: Child;
  back?: { href: string; text: string } | undefined;
  children?: Child;
};

/** Page head: the way back, what this is, one line about it, what can be done with it. */
export const Head = ({ title, lede, note, back, children }: Props) => (
  <header class="head">
    {back && (
      <p class="crumbs note">
        <a href={back.href}>{back.text}</a>
      </p>
    )}
    <h1>{title}</h1>
    {lede && <p class="lede">{lede}</p>}
    {note && <p class="note">{note}</p>}
    {children}
  </header>
);
