export function writePage(data: object, budgets: object): string
