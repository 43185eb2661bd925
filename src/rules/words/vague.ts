/** Words of manner that set no measure. */
const manner = '及时 按时 适时 进一步 逐步 逐渐 不断 有效 切实 积极 大力 努力 认真 扎实 明显 显著 稳步 持续 有所 一定程度上 一定程度 较大程度上 较大程度 大幅度 大幅 较好 更好 充分 全面 全力 着力 有力 较大 更加 不同程度'.split(' ')
/** What is done in such a manner. */
const action = '提升 提高 改善 改进 增强 增加 增长 加强 加快 加大 优化 促进 推动 推进 带动 强化 深化 巩固 完善 健全 减少 降低 下降 减轻 缓解 发展 保障 保证 确保 支持 支撑 服务 维护 开展 落实 办理 登记 接待 受理 处理 完成 执行 实施 发放 拨付 跟进 到位 运行 运转 影响'.split(' ')
/** 提升 alone: which way, and not how far. */
const bareDirection = '提升 提高 改善 改进 增强 增加 增长 加强 加快 加大 优化 促进 推动 推进 强化 深化 减少 降低 下降 减轻 缓解'.split(' ')
/** 及时, 全面完成: they say too little alone, but are taken as grades where they stand for a yes. */
const plain = /^(?:及时|按时|较好|充分|全面|全面完成)$/u

/** A value that is nothing but words of manner and effort: 及时地办理, 进一步加强, 不断提高. */
export function isVague(text: string): boolean {
  return !plain.test(text) && (isManner(text, 0) || isDirection(text, 0, 2))
}

// Lists of words and no pattern: one that repeats them so often takes milliseconds to compile.

/** { manner, [ 地 | 的 ] }, { action }, to the end of the text. */
function isManner(text: string, at: number): boolean {
  return behind(text, at, manner, '地的', (next) => isManner(text, next) || isAction(text, next, 3))
}

/** So many actions at most, to the end of the text. */
function isAction(text: string, at: number, most: number): boolean {
  return at === text.length || (most > 0 && behind(text, at, action, '了和、与及并', (next) => isAction(text, next, most - 1)))
}

function isDirection(text: string, at: number, most: number): boolean {
  return most > 0 && behind(text, at, bareDirection, '、和', (next) => next === text.length || isDirection(text, next, most - 1))
}

/** Whether one of the words stands here, with one of the signs behind it or without, and what follows is as it should be. */
function behind(text: string, at: number, words: readonly string[], signs: string, follows: (next: number) => boolean): boolean {
  return words.some((word) => {
    if (!text.startsWith(word, at)) return false
    const next = at + word.length
    return follows(next) || (signs.includes(text.charAt(next)) && follows(next + 1))
  })
}
