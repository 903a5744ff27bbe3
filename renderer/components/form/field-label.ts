/**
 * The Chinese name of a field path. Labels are kept without indexes, so `milestones.2.planDate` finds
 * `milestones.planDate` and becomes 第 3 行 计划日期. Rows within rows say whose they are:
 * 资金来源 第 3 行 到位与支付 第 1 行 金额.
 */
export function labelOfField(labels: Readonly<Record<string, string>>, field: string): string {
  const steps = field.split('.')
  const names = steps.filter((step) => !isIndex(step))
  const name = labels[names.join('.')] ?? labels[names[0] ?? ''] ?? '其他'
  const nested = steps.filter(isIndex).length > 1
  const rows = steps.flatMap((step, place) => {
    if (!isIndex(step)) return []
    const list =
      labels[
        steps
          .slice(0, place)
          .filter((one) => !isIndex(one))
          .join('.')
      ]
    const row = `第 ${String(Number(step) + 1)} 行`
    return nested && list !== undefined ? [list, row] : [row]
  })
  return [...rows, name].join(' ')
}

const isIndex = (step: string): boolean => /^\d+$/.test(step)
