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

const dayCare: Kind = {
  item: '新增日间照料室',
  functionCode: 'F06',
  quantity: [1, 2],
  unit: '处',
  before: '无',
  after: '可接待 12 人'
}
const childCare: Kind = {
  item: '新增托幼室',
  functionCode: 'F07',
  quantity: [1, 1],
  unit: '处',
  before: '无',
  after: '托位 15 个'
}
const serviceArea: Kind = {
  item: '扩大服务面积',
  functionCode: null,
  quantity: [40, 260],
  unit: '㎡',
  before: '办公区占用',
  after: '改为服务区'
}
const canteen: Kind = {
  item: '改造老年食堂',
  functionCode: 'F06',
  quantity: [1, 1],
  unit: '处',
  before: '仅送餐',
  after: '日供餐 60 份'
}
const signs: Kind = {
  item: '统一标识与无障碍设施',
  functionCode: null,
  quantity: [1, 1],
  unit: '套',
  before: '不统一',
  after: '按市级规范'
}
const desks: Kind = {
  item: '一站式服务台',
  functionCode: 'F01',
  quantity: [1, 2],
  unit: '处',
  before: '分散办理',
  after: '开放式一窗'
}
const culture: Kind = {
  item: '文体活动室改造',
  functionCode: 'F05',
  quantity: [1, 3],
  unit: '间',
  before: '设备陈旧',
  after: '分时共享'
}
const operation: Kind = {
  item: '引入专业运营主体',
  functionCode: null,
  quantity: [1, 1],
  unit: '家',
  before: '自主运营',
  after: '委托运营'
}

const kinds: Readonly<Record<ProjectCategory, readonly Kind[]>> = {
  improve: [dayCare, childCare, signs, desks],
  enhance: [canteen, culture, operation, signs],
  sustain: [operation, canteen, culture, signs],
  function: [dayCare, childCare, canteen, desks, signs],
  space: [serviceArea, desks, culture, signs],
  operation: [operation, culture, canteen, signs],
  comprehensive: [serviceArea, dayCare, childCare, operation, signs]
}
