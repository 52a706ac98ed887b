import { Icon } from './icon.tsx';

type Props = {
  label: string;
  hint: string;
  accept?: string;
  largest?: number; // bytes; the script refuses larger files before it sends them
  several?: boolean;
  required?: boolean;
};

/**
 * Files to choose or to drop. The browser's own control speaks the browser's language, so the script
 * hides it behind the label and tells in ours what was chosen.
 */
export const FileField = ({ label, hint, accept, largest, several, required }: Props) => (
  <div class="field file" data-drop>
    <label class="button" for="file">
      <Icon name="file-up" />
      {label}
    </label>
    <input
      id="file"
      type="file"
      name="file"
      accept={accept}
      multiple={several ?? false}
      required={required ?? false}
      data-largest={largest === undefined ? undefined : String(largest)}
      aria-describedby="file-hint"
    />
    <p class="chosen" role="status" data-chosen>
      {several
        ? 'Chưa chọn tệp nào; có thể thả tệp vào đây.'
        : 'Chưa chọn tệp; có thể thả vào đây.'}
    </p>
    <p class="note" id="file-hint">
      {hint}
    </p>
  </div>
);
