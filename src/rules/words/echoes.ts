/** Endings that say no more than that a quantity is reached; 合格率, 准确率 and 达标率 of a quality are none. */
export const echoEnding = /(?:完成率|完成情况|达成率|实现率|开展率|完成)$|(?<=数量|人数|人次|次数|批次|场次|期数|面积|比例|任务|任务数)达标率$/u

/** What is left of 任务完成率 or 及时完成率: a word that stands in names of any kind. */
export const tooGeneral = new Set(['任务', '工作', '项目', '目标', '计划', '年度', '及时', '工程', '按期', '按时', '指标', '整体', '总体', '各项', '年度任务', '年度工作', '工作任务', '目标任务', '项目建设', '建设'])
