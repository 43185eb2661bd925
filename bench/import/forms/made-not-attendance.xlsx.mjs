import { xlsx } from '../build/xlsx.mjs'

export default () =>
  xlsx([
    {
      name: '考勤',
      rows: [
        ['2021年3月绩效考核考勤表'],
        ['部门名称', '某办', null, '单位负责人', null],
        ['序号', '岗位', '出勤天数', '绩效得分', '备注'],
        [1, '文书', 22, 95, null],
        [2, '会计', 21, 96, '事假1天'],
      ],
    },
  ])
