/** Characters that look like those of a value and that other programs do not take for them, each with what it stands for. */
export const lookalikes: Readonly<Record<string, string>> = {
  '≧': '≥', '⩾': '≥', '≦': '≤', '⩽': '≤', '﹦': '=', '＝': '=', '═': '=', '＞': '>', '﹥': '>', '＜': '<', '﹤': '<', '﹪': '%', '％': '%',
}
