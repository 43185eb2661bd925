/** A declaration laid over the minimal one, of a department called by its path: several in one folder are then of several departments. */
export function departmentOf(path: string, text: string): string {
  return text.replace('填报单位: 某局', `填报单位: ${path.replace(/[^\p{L}\d]/gu, '')}局`)
}
