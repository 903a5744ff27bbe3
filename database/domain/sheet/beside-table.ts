const foot =
  /^(?:单位负责人|负责人签字|审核人|审核|填报人|填表人|制表人|制表|联系人|联系电话|填报日期|填表日期|说明|备注|注|填报说明)\d?(?:[:：(（]|$)/u
const total = /^(?:[\p{L}\d]{0,12})(?:合计|小计|总计|共计|累计)(?:数)?[:：]?$/u

/** 合计, 全市 总计, 洛龙区小计: the sum of lines, not a line. `text` is the first that the line holds. */
export function isTotal(text: string): boolean {
  return total.test(folded(text))
}

/** 填报人：, 注：: what stands under a table. `text` is the first that the line holds. */
export function isFoot(text: string): boolean {
  return foot.test(folded(text))
}

/** 示例：张三: the line of a template that shows how to fill it in. `text` is the first that the line holds. */
export function isExample(text: string): boolean {
  return /^示例(?:$|[:：])/u.test(folded(text))
}

function folded(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '')
}
