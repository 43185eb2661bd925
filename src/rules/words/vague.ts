/** Words of manner that set no measure. */
const manner = '及时|按时|适时|进一步|逐步|逐渐|不断|有效|切实|积极|大力|努力|认真|扎实|明显|显著|稳步|持续|有所|一定程度上?|较大程度上?|大幅度?|较好|更好|充分|全面|全力|着力|有力|较大|更加|不同程度'
/** What is done in such a manner. */
const action = '提升|提高|改善|改进|增强|增加|增长|加强|加快|加大|优化|促进|推动|推进|带动|强化|深化|巩固|完善|健全|减少|降低|下降|减轻|缓解|发展|保障|保证|确保|支持|支撑|服务|维护|开展|落实|办理|登记|接待|受理|处理|完成|执行|实施|发放|拨付|跟进|到位|运行|运转|影响'
/** 提升 alone: which way, and not how far. */
const bareDirection = '提升|提高|改善|改进|增强|增加|增长|加强|加快|加大|优化|促进|推动|推进|强化|深化|减少|降低|下降|减轻|缓解'
const vague = new RegExp(`^(?:(?:${manner})[地的]?)+(?:(?:${action})[了和、与及并]?){0,3}$|^(?:(?:${bareDirection})[、和]?){1,2}$`, 'u')
/** 及时, 到位, 全面完成: they say too little alone, but are taken as grades where they stand for a yes. */
const plain = /^(?:及时|按时|正常|稳定|良好|较好|全面|基本|充分|到位|完成|落实|基本完成|全面完成|落实到位|执行到位|发放到位|拨付到位)$/u

/** A value that is nothing but words of manner and effort: 及时地办理, 进一步加强, 不断提高. */
export function isVague(text: string): boolean {
  return vague.test(text) && !plain.test(text)
}
