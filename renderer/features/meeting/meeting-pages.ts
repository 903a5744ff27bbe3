import { centerKinds, type CenterKind } from '@domain/center/vocabulary'
import { codesOf } from '@domain/vocabulary-lookup'
import type { MeetingQuestion } from '@domain/meeting/answers'

/** One page of the meeting; urban and rural stand on pages of their own, never summed. */
export type MeetingPage = { title: string; answers: string } & (
  | { page: 'overview' | 'staffing' | 'issues' }
  | { page: 'curve' | 'units' | 'lights' | 'map' | 'money'; kind: CenterKind }
  | { page: 'project'; projectId: string }
)
type PageName = MeetingPage['page']

const perKind = [
  { page: 'curve', title: 'S 曲线', answers: '计划与实际差多少，年底能不能完' },
  { page: 'units', title: '各县区进度', answers: '哪个县区快、哪个慢、谁没动' },
  { page: 'lights', title: '亮灯板', answers: '每个项目亮什么灯，为什么红' },
  { page: 'map', title: '分布图', answers: '快慢在地图上的分布' },
  { page: 'money', title: '资金', answers: '钱到没到、用了多少' }
] as const

/** The pages in the order of the talk. */
export function pagesOf(
  kind: CenterKind | null,
  projects: readonly { id: string; name: string }[]
): MeetingPage[] {
  const kinds = kind === null ? codesOf(centerKinds) : [kind]
  return [
    { page: 'overview', title: '总览', answers: '差几个、完成多少、快还是慢、年底预计多少' },
    ...perKind.flatMap((of) =>
      kinds.map((one) => ({ ...of, title: `${of.title}　${centerKinds[one]}`, kind: one }))
    ),
    { page: 'staffing', title: '人员', answers: '人够不够、缺在哪里' },
    { page: 'issues', title: '问题清单', answers: '还有哪些问题没销号、超期多久' },
    ...projects.map(({ id, name }) => ({
      page: 'project' as const,
      title: name,
      answers: '这个项目到哪一步、钱和佐证',
      projectId: id
    }))
  ]
}

const pageOfQuestion: Readonly<Record<MeetingQuestion, PageName>> = {
  behind: 'overview',
  idle: 'units',
  red: 'lights',
  money: 'money',
  staff: 'staffing',
  year_end: 'curve'
}

/** Where a question is answered: the first such page. */
export function pageAnswering(pages: readonly MeetingPage[], question: MeetingQuestion): number {
  return Math.max(
    0,
    pages.findIndex(({ page }) => page === pageOfQuestion[question])
  )
}

/** Where no light is shown its rule would only take room. */
const withoutLights: readonly PageName[] = ['curve', 'money', 'staffing', 'issues']

/** Whether lights are on the page, so that their rule belongs below. */
export function showsLights({ page }: MeetingPage): boolean {
  return !withoutLights.includes(page)
}
