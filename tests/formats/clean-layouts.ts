import { blank, columns, par, type Raw, rawDocx, run } from './raw-docx.ts';

// Heads and signatures set in ways that the other clean papers do not use.

const styles = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri"/><w:sz w:val="22"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="200" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="28"/></w:rPr></w:style>`;
const center = { jc: 'center' } as const;
const text = { jc: 'both', first: 567, before: 120, after: 0, line: 360 } as const;

const work = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    par(
      {
        t: `Việc thứ ${at + 1} được giao cho đơn vị phụ trách, có thời hạn rõ ràng và có người theo dõi đến khi xong.`,
      },
      text,
    ),
  ).join('');

type Words = Parameters<typeof run>[0];
const stops =
  '<w:tabs><w:tab w:val="center" w:pos="2000"/><w:tab w:val="center" w:pos="6800"/></w:tabs>';
const byStops = (left: Words, right?: Words) =>
  par(`<w:r><w:tab/></w:r>${run(left)}${right ? `<w:r><w:tab/></w:r>${run(right)}` : ''}`, {
    extra: stops,
  });

const small = (items: string[]) => items.map((t) => par({ t, sz: 12 })).join('');

/** A row for each line of the head, and a border in the place of a drawn line. */
const rows = (left: string[], right: string[]) =>
  columns(left[0] ?? '', right[0] ?? '').replace(
    '</w:tbl>',
    `${columns(left[1] ?? '', right[1] ?? '').replace(/^.*?<\/w:tblGrid>/, '')}`,
  );

export const cleanLayouts: Record<string, () => Raw> = {
  'stops of tabs': () =>
    rawDocx(
      byStops(
        { t: 'THÀNH ỦY AN BÌNH' },
        { t: 'ĐẢNG CỘNG SẢN VIỆT NAM', sz: 15, b: true, u: true },
      ) +
        byStops({ t: 'VĂN PHÒNG', b: true }) +
        byStops({ t: '*' }, { t: 'An Bình, ngày 20 tháng 8 năm 2026', i: true }) +
        byStops({ t: 'Số 21-KH/VPTU' }) +
        blank() +
        par({ t: 'KẾ HOẠCH', sz: 16, b: true }, center) +
        par({ t: 'kiểm tra công tác văn thư năm 2026', b: true }, center) +
        par({ t: '-----' }, center) +
        work(14) +
        byStops({ t: 'Nơi nhận:', u: true }, { t: 'CHÁNH VĂN PHÒNG', b: true }) +
        byStops({ t: '- Các phòng;', sz: 12 }) +
        byStops({ t: '- Lưu Văn phòng Thành ủy.', sz: 12 }) +
        blank() +
        byStops({ t: ' ' }, { t: 'Trần Văn An', b: true }),
      styles,
    ),
  'rows and a border': () =>
    rawDocx(
      rows(
        [
          par({ t: 'ĐẢNG BỘ THÀNH PHỐ AN BÌNH' }, center) +
            par({ t: 'ĐẢNG ỦY PHƯỜNG BẾN ĐÁ', b: true }, center) +
            par({ t: '*' }, center),
          par({ t: 'Số 07-NQ/ĐU' }, center),
        ],
        [
          par(
            { t: 'ĐẢNG CỘNG SẢN VIỆT NAM', sz: 15, b: true },
            {
              jc: 'center',
              extra: '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1"/></w:pBdr>',
            },
          ),
          par({ t: 'Bến Đá, ngày 01 tháng 7 năm 2026', i: true }, center),
        ],
      ) +
        blank() +
        par({ t: 'NGHỊ QUYẾT', sz: 16, b: true }, center) +
        par({ t: 'về công tác phát triển đảng viên', b: true }, center) +
        par({ t: '-----' }, center) +
        par({ t: '- Căn cứ Điều lệ Đảng;' }, text) +
        par({ t: '- Căn cứ Nghị quyết số 05-NQ/TU, ngày 10/3/2026 của Thành ủy,' }, text) +
        par({ t: 'BAN CHẤP HÀNH ĐẢNG BỘ PHƯỜNG QUYẾT NGHỊ:', b: true }, center) +
        par({ t: 'I. MỤC TIÊU', b: true }, text) +
        par({ t: '1. Mục tiêu chung', b: true }, text) +
        work(6) +
        par({ t: '- Kết nạp hai mươi đảng viên mỗi năm.' }, text) +
        par({ t: '+ Trong đó có năm đoàn viên.' }, text) +
        par({ t: 'a) Khu phố: mỗi chi bộ hai quần chúng;' }, text) +
        par({ t: 'b) Trường học: mỗi chi bộ một quần chúng.' }, text) +
        work(5) +
        columns(
          par({ t: 'Nơi nhận:', u: true }) +
            small([
              '- Ban Thường vụ Thành ủy (để báo cáo);',
              '- Các chi bộ;',
              '- Lưu Văn phòng Đảng ủy.',
            ]),
          par({ t: 'T/M ĐẢNG ỦY', b: true }, center) +
            par({ t: 'BÍ THƯ' }, center) +
            blank() +
            par({ t: 'Nguyễn Thị Thu Hằng', b: true }, center),
        ),
      styles,
      { pageNumber: 'simple' },
    ),
  'somebody with two offices': () =>
    rawDocx(
      columns(
        par({ t: 'THÀNH ỦY AN BÌNH' }, center) +
          par({ t: 'BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ', b: true }, center) +
          par({ t: '*' }, center) +
          par({ t: 'Số 03-TB/BCĐ' }, center),
        par({ t: 'ĐẢNG CỘNG SẢN VIỆT NAM', sz: 15, b: true, u: true }, center) +
          par({ t: 'An Bình, ngày 12 tháng 11 năm 2026', i: true }, center),
      ) +
        par({ t: 'THÔNG BÁO', sz: 15, b: true }, center) +
        par({ t: 'phân công nhiệm vụ', b: true }, center) +
        par({ t: '-----' }, center) +
        work(4) +
        columns(
          par({ t: 'Nơi nhận:', u: true }) +
            small(['- Thành viên Ban Chỉ đạo;', '- Lưu Văn phòng Thành ủy.']),
          par({ t: 'PHÓ BÍ THƯ', b: true }, center) +
            par({ t: 'kiêm' }, center) +
            par({ t: 'TRƯỞNG BAN CHỈ ĐẠO', b: true }, center) +
            blank() +
            par({ t: 'Lê Văn Bằng', b: true }, center),
        ),
      styles,
    ),
};
