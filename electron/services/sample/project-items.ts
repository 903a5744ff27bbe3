import type { ProjectCategory } from '@domain/project/vocabulary'
import type { UpgradeItem } from '@database/entities/upgrade-item'
import type { NewRow } from '@services/regions/new-row'
import type { Ground } from '@services/sample/ground'
import { sampleMark } from '@services/sample/mark'
import type { SampleProject } from '@services/sample/projects'

interface Kind {
  item: string
  functionCode: string | null
  /** Quantity in whole units. */
  quantity: readonly [number, number]
  unit: string
  before: string
  after: string
}

/** What each project builds and buys; the costs stay a little under its budget. */
export function projectItems(projects: readonly SampleProject[], { newId }: Ground): NewRow<UpgradeItem>[] {
  return projects.flatMap(({ row, milestones, random }) => {
    const draw = random.fork('items')
    const chosen = draw.sample(kinds[row.category], draw.int(3, 4))
    const parts = chosen.map(() => draw.int(2, 9))
    const whole = parts.reduce((sum, part) => sum + part, 0)
    const spent = (row.budgetTotal ?? 0) * (draw.int(88, 98) / 100)
    const built = milestones[5]?.actualDate !== null
    const started = row.actualStart !== null
    return chosen.map((kind, index): NewRow<UpgradeItem> => {
      const isLast = index === chosen.length - 1
      const donePercent =
        built && (row.actualFinish !== null || !isLast) ? 100 : started ? draw.int(1, 8) * 10 : 0
      return {
        id: newId(),
        isSample: true,
        projectId: row.id,
        seq: index + 1,
        item: kind.item,
        functionCode: kind.functionCode,
        quantityHundredths: draw.int(...kind.quantity) * 100,
        quantityUnit: kind.unit,
        beforeValue: kind.before,
        afterValue: kind.after,
        cost: Math.floor((spent * (parts[index] ?? 1)) / whole / 50_000) * 50_000,
        donePercent,
        evidence: donePercent === 100 ? `${sampleMark}：验收照片` : ''
      }
    })
  })
}

/** A kind by its words in the order of the table 建设内容, with the fewest and the most of it. */
function kind(
  item: string,
  functionCode: string | null,
  quantity: Kind['quantity'],
  unit: string,
  before: string,
  after: string
): Kind {
  return { item, functionCode, quantity, unit, before, after }
}

const dayCare = kind('新增日间照料室', 'F06', [1, 2], '处', '无', '可接待 12 人')
const childCare = kind('新增托幼室', 'F07', [1, 1], '处', '无', '托位 15 个')
const serviceArea = kind('扩大服务面积', null, [40, 260], '㎡', '办公区占用', '改为服务区')
const canteen = kind('改造老年食堂', 'F06', [1, 1], '处', '仅送餐', '日供餐 60 份')
const signs = kind('统一标识与无障碍设施', null, [1, 1], '套', '不统一', '按市级规范')
const desks = kind('一站式服务台', 'F01', [1, 2], '处', '分散办理', '开放式一窗')
const culture = kind('文体活动室改造', 'F05', [1, 3], '间', '设备陈旧', '分时共享')
const operation = kind('引入专业运营主体', null, [1, 1], '家', '自主运营', '委托运营')

const kinds: Readonly<Record<ProjectCategory, readonly Kind[]>> = {
  improve: [dayCare, childCare, signs, desks],
  enhance: [canteen, culture, operation, signs],
  sustain: [operation, canteen, culture, signs],
  function: [dayCare, childCare, canteen, desks, signs],
  space: [serviceArea, desks, culture, signs],
  operation: [operation, culture, canteen, signs],
  comprehensive: [serviceArea, dayCare, childCare, operation, signs]
}
