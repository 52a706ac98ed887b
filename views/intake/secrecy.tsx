const levels = [
  { value: 'none', text: 'Không có độ mật' },
  { value: 'mat', text: 'Mật' },
  { value: 'toi-mat', text: 'Tối mật' },
  { value: 'tuyet-mat', text: 'Tuyệt mật' },
];

/** The person says it before any byte is sent; the field `level` stands before the files. */
export const SecrecyChoice = () => (
  <fieldset class="facet secrecy">
    <legend>Độ mật của tài liệu</legend>
    <div class="row">
      {levels.map(({ value, text }) => (
        <label class="choice">
          <input type="radio" name="level" value={value} required />
          <span>{text}</span>
        </label>
      ))}
    </div>
    <p class="note">
      Tài liệu Mật, Tối mật, Tuyệt mật không được đưa lên máy nối mạng: cổng từ chối và không giữ
      lại gì. Xin chuyển bản giấy cho văn thư mật.
    </p>
  </fieldset>
);
