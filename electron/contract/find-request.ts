import type { RequestKind, RequestSpec } from '@contract/define'
import type { NamesOf, RequestName } from '@contract/index'
import type { z } from 'zod'

type Spec = RequestSpec<RequestKind, z.ZodType, z.ZodType>

/** What the contract says about a request whose name comes at run time. */
export interface Request<Name extends RequestName = RequestName> extends Spec {
  name: Name
}

type Requests = Readonly<Record<string, Spec>>
type AreaOf<Name extends RequestName> = Name extends `${infer Area}:${string}` ? Area : never

const analysis = async (): Promise<Requests> => (await import('@contract/analysis')).analysisContract
const app = async (): Promise<Requests> => (await import('@contract/app')).appContract
const backup = async (): Promise<Requests> => (await import('@contract/backup')).backupContract
const division = async (): Promise<Requests> => (await import('@contract/division')).divisionContract
const money = async (): Promise<Requests> => (await import('@contract/money')).moneyContract
const staffing = async (): Promise<Requests> => (await import('@contract/staffing')).staffingContract
const upgradeItem = async (): Promise<Requests> =>
  (await import('@contract/upgrade-item')).upgradeItemContract

/**
 * Where the requests of an area stand. Each file is read when the first of its requests comes: shell and backend
 * would otherwise spend a tenth of the start on making the schemas of every area.
 */
const areas: Readonly<Record<AreaOf<RequestName>, () => Promise<Requests>>> = {
  acceptance: async () => (await import('@contract/acceptance')).acceptanceContract,
  analysis,
  app,
  attachment: async () => (await import('@contract/attachment')).attachmentContract,
  backup,
  baseline: upgradeItem,
  batch: async () => (await import('@contract/change')).changeContract,
  center: async () => (await import('@contract/center')).centerContract,
  chart: async () => (await import('@contract/chart')).chartContract,
  coverage: async () => (await import('@contract/coverage')).coverageContract,
  data: async () => (await import('@contract/data')).dataContract,
  dictionary: division,
  division,
  dossier: async () => (await import('@contract/dossier')).dossierContract,
  draft: async () => (await import('@contract/draft')).draftContract,
  funding: money,
  grid: async () => (await import('@contract/grid')).gridContract,
  history: async () => (await import('@contract/history')).historyContract,
  import: async () => (await import('@contract/import')).importContract,
  inspection: async () => (await import('@contract/inspection')).inspectionContract,
  issue: async () => (await import('@contract/issue')).issueContract,
  item: upgradeItem,
  job: async () => (await import('@contract/job')).jobContract,
  ledger: async () => (await import('@contract/ledger')).ledgerContract,
  letter: async () => (await import('@contract/letter')).letterContract,
  light: async () => (await import('@contract/light')).lightContract,
  list: async () => (await import('@contract/list')).listContract,
  meeting: async () => (await import('@contract/meeting')).meetingContract,
  look: async () => (await import('@contract/look')).lookContract,
  money,
  'node-set': async () => (await import('@contract/node-set')).nodeSetContract,
  norm: staffing,
  organization: division,
  paper: async () => (await import('@contract/paper')).paperContract,
  period: async () => (await import('@contract/period')).periodContract,
  person: staffing,
  post: staffing,
  project: async () => ({
    ...(await import('@contract/project')).projectContract,
    ...(await import('@contract/project-stage')).projectStageContract
  }),
  reconcile: async () => (await import('@contract/reconcile')).reconcileContract,
  record: async () => (await import('@contract/record')).recordContract,
  report: async () => ({
    ...(await import('@contract/report')).reportContract,
    ...(await import('@contract/bulletin')).bulletinContract
  }),
  sample: backup,
  search: async () => (await import('@contract/search')).searchContract,
  'score-sheet': async () => (await import('@contract/score-sheet')).scoreSheetContract,
  'second-place': backup,
  setting: async () => (await import('@contract/setting')).settingContract,
  'staff-batch': async () => (await import('@contract/staff-batch')).staffBatchContract,
  staffing,
  target: async () => (await import('@contract/target')).targetContract,
  team: async () => (await import('@contract/team')).teamContract,
  training: async () => (await import('@contract/training')).trainingContract,
  trash: async () => (await import('@contract/trash')).trashContract,
  unit: division,
  workbench: analysis
}

const requestsOf: ReadonlyMap<string, () => Promise<Requests>> = new Map(Object.entries(areas))

/** @returns null when the contract knows no request of that name. */
export async function findRequest(name: unknown): Promise<Request | null> {
  if (typeof name !== 'string') return null
  const requests = await requestsOf.get(name.split(':', 1)[0] ?? '')?.()
  if (requests === undefined || !isIn(requests, name)) return null
  const spec = requests[name]
  return spec === undefined ? null : { ...spec, name }
}

export function isShellRequest(request: Request): request is Request<NamesOf<'shell'>> {
  return request.kind === 'shell'
}

function isIn(requests: Requests, name: string): name is RequestName {
  return Object.hasOwn(requests, name)
}
