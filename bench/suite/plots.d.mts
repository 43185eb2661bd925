/** SVG texts by file name. */
export function drawGrowth(growth: object): Readonly<Record<string, string>>
