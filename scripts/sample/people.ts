/** Known to everybody: such an account exists only as long as the sample archive does. */
export const SAMPLE_PASSWORD = 'huong-giang-2026';

export type SampleUnit = { shortName: string; name: string; parent?: string };

export type SamplePerson = {
  login: string;
  name: string;
  position: string;
  role: 'reader' | 'adviser' | 'head' | 'clerk' | 'leader' | 'administrator';
  unit: string;
};

export const units: SampleUnit[] = [
  { shortName: 'TTTU', name: 'Thường trực Thành ủy' },
  { shortName: 'VPTU', name: 'Văn phòng Thành ủy' },
  { shortName: 'TH', name: 'Phòng Tổng hợp', parent: 'VPTU' },
  { shortName: 'HCLT', name: 'Phòng Hành chính - Lưu trữ', parent: 'VPTU' },
  { shortName: 'QT', name: 'Phòng Quản trị', parent: 'VPTU' },
  { shortName: 'CNTT', name: 'Phòng Cơ yếu - Công nghệ thông tin', parent: 'VPTU' },
  { shortName: 'BTCTU', name: 'Ban Tổ chức Thành ủy' },
  { shortName: 'BTGDVTU', name: 'Ban Tuyên giáo và Dân vận Thành ủy' },
];

export const people: SamplePerson[] = [
  person('nghi', 'Đàm Quang Nghị', 'Bí thư Thành ủy', 'leader', 'TTTU'),
  person('loc', 'Trương Vĩnh Lộc', 'Phó Bí thư Thường trực Thành ủy', 'leader', 'TTTU'),
  person('nguyen', 'Đỗ Thị Hạnh Nguyên', 'Chánh Văn phòng', 'head', 'VPTU'),
  person('thuy', 'Bùi Xuân Thụy', 'Phó Chánh Văn phòng', 'head', 'VPTU'),
  person('tan', 'Lương Quang Tấn', 'Trưởng phòng Tổng hợp', 'head', 'TH'),
  person('khue', 'Phạm Ngọc Khuê', 'Chuyên viên', 'adviser', 'TH'),
  person('le', 'Hồ Thị Mỹ Lệ', 'Văn thư', 'clerk', 'HCLT'),
  person('dao', 'Cao Thị Bích Đào', 'Lưu trữ viên', 'clerk', 'HCLT'),
  person('hanh', 'Lý Thị Hạnh', 'Nhân viên', 'reader', 'QT'),
  person('quantri', 'Mạc Duy Khang', 'Quản trị hệ thống', 'administrator', 'CNTT'),
  person('khiem', 'Hoàng Thế Khiêm', 'Trưởng Ban Tổ chức Thành ủy', 'head', 'BTCTU'),
  person('hien', 'Nông Thị Thu Hiền', 'Chuyên viên', 'adviser', 'BTCTU'),
  person('son', 'Phan Trọng Sơn', 'Chuyên viên', 'reader', 'BTGDVTU'),
];

function person(
  login: string,
  name: string,
  position: string,
  role: SamplePerson['role'],
  unit: string,
): SamplePerson {
  return { login, name, position, role, unit };
}
