import { addDays, daysBetween, startOfYear, yearOf } from '@domain/calendar/day-count'
import type { Training } from '@database/entities/training'
import type { NewRow } from '@services/regions/new-row'
import type { SampleCenter } from '@services/sample/centers'
import type { Ground } from '@services/sample/ground'
import { sampleMark } from '@services/sample/mark'
import { searchTextOf } from '@services/search-text'

/** 专题业务培训班 (S1.29), 应急演练和技能培训 (S1.36), and the trainees of 常岭村 (S0.6) in classes of a hundred. */
const courses = ['邻里中心运营', '政务代办业务', '养老服务规范', '网格信息采集', '应急处置']
const drills = 220
const trainees = 3500
const classSize = 100
const skills = ['育婴技能', '家政服务', '电商直播', '中式烹调', '养老护理']

/** 培训 of the year up to today. */
export function trainingRows(centers: readonly SampleCenter[], ground: Ground): NewRow<Training>[] {
  const random = ground.random.fork('trainings')
  const first = startOfYear(yearOf(ground.today))
  const days = daysBetween(first, ground.today)
  const open = centers.filter(({ life }) => life.status === 'open')
  const held = (
    own: Pick<NewRow<Training>, 'topic' | 'hoursTenths' | 'persons' | 'organiser' | 'centerId'>
  ) => ({
    id: ground.newId(),
    isSample: true,
    heldOn: addDays(first, random.int(0, days)),
    ...own,
    remark: sampleMark,
    searchText: searchTextOf([own.topic, own.organiser])
  })
  const village = centers.find(({ plan }) => plan.named?.facts.includes('S0.6') === true)
  return [
    ...courses.map((topic) =>
      held({
        topic: `${topic}专题培训班`,
        hoursTenths: random.int(6, 16) * 10,
        persons: random.int(60, 150),
        organiser: '市民政局',
        centerId: null
      })
    ),
    ...random.sample(open, drills).map(({ row }, index) =>
      held({
        topic: index % 2 === 0 ? '应急演练' : '应急救护技能培训',
        hoursTenths: random.int(2, 8) * 5,
        persons: random.int(15, 60),
        organiser: '街道应急先锋队',
        centerId: row.id
      })
    ),
    ...Array.from({ length: village === undefined ? 0 : trainees / classSize }, () =>
      held({
        topic: `${random.pick(skills)}培训`,
        hoursTenths: random.int(8, 24) * 10,
        persons: classSize,
        organiser: '乡里中心',
        centerId: village?.row.id ?? null
      })
    )
  ]
}
