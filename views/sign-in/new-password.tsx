import { Field } from '../ui/field.tsx';

export type PasswordProblems = { password?: string; again?: string };

/** Asked twice, as nobody sees what they type. */
export const NewPassword = ({ problems }: { problems: PasswordProblems }) => (
  <>
    <Field
      name="password"
      type="password"
      label="Mật khẩu mới"
      problem={problems.password}
      hint="Dài là tốt nhất: vài từ rời nhau, dễ nhớ với mình, khó đoán với người khác."
      autocomplete="new-password"
      required
    />
    <Field
      name="again"
      type="password"
      label="Gõ lại mật khẩu mới"
      problem={problems.again}
      autocomplete="new-password"
      required
    />
  </>
);
