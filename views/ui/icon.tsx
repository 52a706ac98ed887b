import { paths } from '../../src/paths.ts';

/** Names in lucide-static; `assets.ts` builds the sprite from this list. */
export const iconNames = [
  'ban',
  'arrow-down',
  'arrow-left',
  'arrow-up',
  'bell-plus',
  'bookmark',
  'check',
  'circle',
  'circle-check',
  'circle-dashed',
  'circle-dot',
  'circle-pause',
  'circle-question-mark',
  'circle-user-round',
  'circle-x',
  'columns-2',
  'contrast',
  'copy',
  'corner-up-left',
  'download',
  'file-pen-line',
  'file-spreadsheet',
  'file-text',
  'file-up',
  'flag',
  'history',
  'hourglass',
  'house',
  'key-round',
  'list-checks',
  'list-plus',
  'list-tree',
  'lock',
  'log-out',
  'menu',
  'message-circle-question-mark',
  'pencil',
  'plus',
  'printer',
  'quote',
  'refresh-cw',
  'scale',
  'scan-text',
  'search',
  'search-x',
  'send',
  'settings',
  'signpost',
  'shopping-basket',
  'sliders-horizontal',
  'thumbs-up',
  'trash-2',
  'triangle-alert',
  'undo-2',
  'upload',
  'users',
  'x',
  'zoom-in',
  'zoom-out',
] as const;

export type IconName = (typeof iconNames)[number];

/** A sign beside a word, never alone: screen readers skip it. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg class="icon" aria-hidden="true">
    <use href={`${paths.asset('icons.svg')}#${name}`} />
  </svg>
);
