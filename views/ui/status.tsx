import { Icon, type IconName } from './icon.tsx';

/** Legal status of a document. Nothing is known to be in force unless somebody has said so. */
export type Status = 'unknown';

const shown: Record<Status, { icon: IconName; words: string }> = {
  unknown: { icon: 'circle-question-mark', words: 'Chưa rõ hiệu lực' },
};

/** Shape, word, colour: never one without the others. */
export const StatusMark = ({ status }: { status: Status }) => (
  <span class={`status ${status}`}>
    <Icon name={shown[status].icon} />
    {shown[status].words}
  </span>
);
