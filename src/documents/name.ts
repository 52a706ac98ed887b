type Named = {
  type: string | null;
  number: string | null;
  numberState: 'read' | 'unreadable' | 'none';
  title: string;
};

/** "Nghị quyết 15-NQ/TU"; a document without number goes by its title. */
export function documentName({ type, number, numberState, title }: Named): string {
  if (number) return `${type ?? 'Văn bản'} ${number}`;
  return numberState === 'unreadable' ? `${type ?? 'Văn bản'}, số chưa đọc được` : title;
}
