/** Names of levels 1 and 2 in schemes of any year, besides those that the form kind knows. */
export const groupNames = [
  '一级指标', '二级指标', '三级指标', '产出指标', '产出', '效益指标', '效益', '效果指标', '数量指标', '质量指标', '时效指标', '成本指标', '数量', '质量', '时效', '成本',
  '经济成本指标', '社会成本指标', '生态环境成本指标', '生态成本指标', '经济成本', '社会成本', '生态环境成本', '经济效益指标', '社会效益指标', '生态效益指标', '环境效益指标',
  '生态环境效益指标', '可持续影响指标', '可持续发展指标', '经济效益', '社会效益', '生态效益', '环境效益', '可持续影响', '满意度指标', '服务对象满意度指标', '管理效率', '履职效能', '社会效应', '可持续发展能力',
]

/** Names of groups that say what is measured as well: people use them for rows, and reviewers take them. */
export const acceptedNames = new Set(['满意度', '服务对象满意度', '社会公众或服务对象满意度', '运行成本', '可持续发展'])
