import { Icon, type IconName } from './icon.tsx';

type Props = {
  action: string;
  text: string;
  about?: string; // which of several: read out with the text
  icon?: IconName;
  fields?: { [name: string]: string };
  hideText?: boolean; // the sign alone is seen
  disabled?: boolean;
};

/** One button that changes something: a form of its own, so that it works without script. */
export const Press = ({ action, text, about, icon, fields = {}, hideText, disabled }: Props) => (
  <form class="press" method="post" action={action}>
    {Object.entries(fields).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <button class="button quiet" type="submit" disabled={disabled ?? false}>
      {icon && <Icon name={icon} />}
      <span class={hideText ? 'hidden' : undefined}>{text}</span>
      {about && <span class="hidden">{`: ${about}`}</span>}
    </button>
  </form>
);
