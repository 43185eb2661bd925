/** Units that count different things; spellings of one line are used for one another, and a unit in no line is let pass. */
const families = ['人 名 位', '人次', '户', '户次', '批', '批次', '次', '亩', '公顷', '平方米', '米', '公里', '元', '万元', '亿元', '吨', '公斤', '斤', '平方公里', '立方米']
const familyOf = new Map(families.flatMap((family, index) => family.split(' ').map((unit) => [unit, index] as const)))

/** Two units that cannot stand for one another: 人 and 人次, 批次 and 次, 亩 and 公顷; but 个 and 件 may. */
export function areUnlike(a: string, b: string): boolean {
  const [first, second] = [familyOf.get(a), familyOf.get(b)]
  if (a === `${b}次` || b === `${a}次`) return true
  return first !== undefined && second !== undefined && first !== second
}
