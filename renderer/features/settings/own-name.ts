/** The name of an office's copy, with a number where it is taken: 标准节点（本单位 2）. */
export function ownName(stem: string, taken: readonly string[]): string {
  let name = `${stem}（本单位）`
  for (let number = 2; taken.includes(name); number += 1) name = `${stem}（本单位 ${String(number)}）`
  return name
}
