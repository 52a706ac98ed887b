export function tasksOfTables(_text: string, _issuedOn?: string): import('../task.ts').StatedTask[] {
  return [];
}
