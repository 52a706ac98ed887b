import { paths } from '../../src/paths.ts';

type Part =
  | 'overview'
  | 'people'
  | 'units'
  | 'catalogue'
  | 'organs'
  | 'products'
  | 'paper'
  | 'review'
  | 'authority'
  | 'questions'
  | 'audit';

/** The parts of Quản trị. */
export const AdministrationTabs = ({ open }: { open: Part }) => (
  <nav class="tabs" aria-label="Các phần quản trị">
    {parts.map(({ part, href, text }) => (
      <a href={href} aria-current={part === open ? 'page' : undefined}>
        {text}
      </a>
    ))}
  </nav>
);

const parts: { part: Part; href: string; text: string }[] = [
  { part: 'overview', href: paths.administration(), text: 'Tổng quan' },
  { part: 'people', href: paths.people(), text: 'Người dùng' },
  { part: 'units', href: paths.units(), text: 'Đơn vị' },
  { part: 'organs', href: paths.organs(), text: 'Cơ quan ban hành' },
  { part: 'catalogue', href: paths.importCatalogue(), text: 'Nhập danh mục' },
  { part: 'products', href: paths.productTypes(), text: 'Loại sản phẩm' },
  { part: 'paper', href: paths.officePaper(), text: 'Thể thức của Văn phòng' },
  { part: 'review', href: paths.reviewChain(), text: 'Quy trình duyệt' },
  { part: 'authority', href: paths.authority(), text: 'Bảng thẩm quyền' },
  { part: 'questions', href: paths.unanswered(), text: 'Câu hỏi chưa có kết quả' },
  { part: 'audit', href: paths.audit(), text: 'Nhật ký' },
];
