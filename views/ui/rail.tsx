import { paths } from '../../src/paths.ts';
import type { Role, Viewer } from '../../src/people/viewer.ts';
import { BasketCount } from '../basket/count.tsx';
import { Icon, type IconName } from './icon.tsx';

type Part = { href: string; text: string; icon: IconName; owns: string[]; roles?: Role[] };

/** Parts of the portal in reading order. `owns`: where an address must begin to belong to it. */
const parts: Part[] = [
  { href: paths.today(), text: 'Hôm nay', icon: 'house', owns: [] },
  {
    href: paths.search(),
    text: 'Tìm kiếm',
    icon: 'search',
    owns: [paths.search(), paths.documents()],
  },
  {
    href: paths.answers(),
    text: 'Hỏi đáp',
    icon: 'message-circle-question-mark',
    owns: [paths.answers()],
  },
  {
    href: paths.drafts(),
    text: 'Soạn thảo',
    icon: 'file-pen-line',
    owns: [paths.drafts(), paths.reviews()],
  },
  {
    href: paths.savedSearches(),
    text: 'Tìm kiếm đã lưu',
    icon: 'bookmark',
    owns: [paths.savedSearches()],
  },
  { href: paths.basket(), text: 'Giỏ nguồn', icon: 'shopping-basket', owns: [paths.basket()] },
  { href: paths.tasks(), text: 'Nhiệm vụ', icon: 'list-checks', owns: [paths.tasks()] },
  {
    href: paths.proposals(),
    text: 'Duyệt đề xuất',
    icon: 'circle-check',
    owns: [paths.proposals()],
    roles: ['clerk', 'head', 'administrator'],
  },
  {
    href: paths.intake(),
    text: 'Số hóa',
    icon: 'scan-text',
    owns: [paths.intake(), paths.importCatalogue()],
    roles: ['adviser', 'head', 'clerk'],
  },
  {
    href: paths.checkFormat(),
    text: 'Kiểm tra thể thức',
    icon: 'file-text',
    owns: [paths.checkFormat()],
    roles: ['adviser', 'head', 'clerk'],
  },
  {
    href: paths.registers(),
    text: 'Sổ văn bản',
    icon: 'list-tree',
    owns: [paths.registers()],
    roles: ['clerk'],
  },
  {
    href: paths.administration(),
    text: 'Quản trị',
    icon: 'settings',
    owns: [
      paths.administration(),
      paths.people(),
      paths.units(),
      paths.importCatalogue(),
      paths.organs(),
    ],
    roles: ['administrator'],
  },
  { href: paths.help(), text: 'Trợ giúp', icon: 'circle-question-mark', owns: [paths.help()] },
];

/** What this role uses, and nothing else. On a narrow screen it slides in as a sheet. */
export const Rail = ({ viewer, path }: { viewer: Viewer; path: string }) => (
  <nav class="rail sheet" id="menu" popover="auto" aria-label="Các phần của cổng">
    <button class="button opener" type="button" popovertarget="menu" popovertargetaction="hide">
      <Icon name="x" />
      Đóng
    </button>
    <ul>
      {parts
        .filter(({ roles }) => !roles || roles.includes(viewer.role))
        .map((part) => (
          <li>
            <a href={part.href} aria-current={isOpen(part, path) ? 'page' : undefined}>
              <Icon name={part.icon} />
              {part.text}
              {part.href === paths.basket() && <BasketCount count={viewer.basket?.size ?? 0} />}
            </a>
          </li>
        ))}
    </ul>
  </nav>
);

const isOpen = ({ href, owns }: Part, path: string) =>
  path === href || owns.some((start) => path === start || path.startsWith(`${start}/`));
