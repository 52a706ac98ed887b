/** Filled and shown by `reading.js` under a doubtful word; Esc closes it. */
export const Crop = () => (
  <aside class="crop" id="crop" popover="auto" aria-label="Ảnh của chữ chưa chắc">
    <img alt="" width="220" height="44" />
    <p />
    <a href="#crop">Mở ảnh trang để đối chiếu</a>
  </aside>
);
