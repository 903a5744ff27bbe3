/**
 * The Chinese name of a field path. Labels are kept without indexes, so `milestones.2.planDate` finds
 * `milestones.planDate` and becomes 第 3 行 计划日期.
 */
export function labelOfField(labels: Readonly<Record<string, string>>, field: string): string {
  const steps = field.split('.')
  const rows = steps.filter((step) => /^\d+$/.test(step)).map((step) => `第 ${String(Number(step) + 1)} 行`)
  const names = steps.filter((step) => !/^\d+$/.test(step))
  const name = labels[names.join('.')] ?? labels[names[0] ?? ''] ?? '其他'
  return [...rows, name].join(' ')
}
