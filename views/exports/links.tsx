import { Icon } from '../ui/icon.tsx';

/** The list as a file, as far as the portal lists it. */
export const ExportLinks = ({ href }: { href: (format: string) => string }) => (
  <p class="row unprinted">
    <span class="note">Tải danh sách này:</span>
    <a class="button" href={href('xlsx')} download="">
      <Icon name="file-spreadsheet" />
      Excel
    </a>
    <a class="button" href={href('docx')} download="">
      <Icon name="file-text" />
      Word
    </a>
  </p>
);
