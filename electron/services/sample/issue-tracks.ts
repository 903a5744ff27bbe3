import { addDays, daysBetween } from '@domain/calendar/day-count'
import type { IssueCategory } from '@domain/issue/vocabulary'
import type { Issue } from '@database/entities/issue'
import type { NewRow } from '@services/regions/new-row'
import type { Random } from '@services/regions/random'
import { sampleMark } from '@services/sample/mark'

/** What inspectors find, and what is then asked for. */
export const sampleFaults: readonly { category: IssueCategory; description: string; action: string }[] = [
  { category: 'procedure', description: '施工许可手续未办结即进场', action: '补办手续，未办结前停工' },
  { category: 'procedure', description: '设计变更没有会签', action: '补齐会签单' },
  { category: 'money', description: '资金到位后超过 30 天未支付进度款', action: '按合同约定支付' },
  { category: 'money', description: '支付凭证缺验收单', action: '补齐凭证附件' },
  { category: 'construction', description: '外墙保温施工进度滞后', action: '增加班组，倒排工期' },
  { category: 'construction', description: '无障碍坡道坡度不符合要求', action: '返工整改' },
  { category: 'construction', description: '卫生间防水闭水试验未做', action: '补做试验并留存记录' },
  { category: 'operation', description: '运营协议未明确收益分配比例', action: '签订补充协议' },
  { category: 'operation', description: '日间照料室开放时间不足', action: '公示并落实开放时间' },
  { category: 'staff', description: '专职人员未按标准到岗', action: '限期补齐人员' },
  { category: 'safety', description: '灭火器过期', action: '全部更换并登记' },
  { category: 'safety', description: '厨房燃气报警器未通电', action: '立即通电并检测' },
  { category: 'safety', description: '疏散通道堆放杂物', action: '清理通道，每日巡查' },
  { category: 'residents', description: '居民反映噪声扰民', action: '调整施工时间并公示' },
  { category: 'papers', description: '需求调研问卷没有归档', action: '整理归档' },
  { category: 'papers', description: '改造前照片缺失', action: '补充影像资料' }
]

type Track = Pick<
  NewRow<Issue>,
  | 'dueOn'
  | 'state'
  | 'progress'
  | 'appliedOn'
  | 'closedOn'
  | 'closedBy'
  | 'evidence'
  | 'returnReason'
  | 'deferReason'
>

/**
 * How far the mending of an issue has come by today: most are applied for before their deadline, some late, a few sent
 * back or deferred. @param verifier who confirms; without one an issue stays applied for.
 */
export function issueTrack(foundOn: string, today: string, verifier: string | null, random: Random): Track {
  const allowed = random.pick([10, 15, 20, 30])
  const applied = addDays(foundOn, Math.max(2, allowed + random.int(-9, 12)))
  const closed = addDays(applied, random.int(1, 6))
  const lot = random.fraction()
  const fresh: Track = {
    dueOn: addDays(foundOn, allowed),
    state: daysBetween(foundOn, today) <= 3 ? 'open' : 'working',
    progress: '',
    appliedOn: null,
    closedOn: null,
    closedBy: '',
    evidence: '',
    returnReason: '',
    deferReason: ''
  }
  if (lot < 0.05) return { ...fresh, state: 'deferred', deferReason: `${sampleMark}：涉及产权，待协调` }
  if (applied > today) return { ...fresh, progress: fresh.state === 'open' ? '' : '已安排施工队整改' }
  const mended = { ...fresh, progress: '已按要求整改到位', evidence: `${sampleMark}：整改前后照片` }
  if (lot < 0.3 && daysBetween(applied, today) < 25) {
    return { ...mended, state: 'returned', returnReason: `${sampleMark}：佐证照片看不清，请重拍` }
  }
  if (closed > today || verifier === null) return { ...mended, state: 'applied', appliedOn: applied }
  return { ...mended, state: 'closed', appliedOn: applied, closedOn: closed, closedBy: verifier }
}
