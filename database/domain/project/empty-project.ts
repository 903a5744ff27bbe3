/** A project of which only year and centre are known, as form and import begin one: it counts, and stands at 入库. */
export function emptyProject(year: number, centerId: string) {
  return {
    id: null,
    revision: null,
    projectNo: '',
    centerId,
    year,
    name: '',
    category: 'comprehensive',
    stage: 'listed',
    goalText: '',
    listedOn: null,
    planStart: null,
    planFinish: null,
    planAccept: null,
    actualStart: null,
    actualFinish: null,
    acceptedOn: null,
    budgetTotal: null,
    countsTowardTarget: true,
    remark: '',
    planReason: '',
    planDocNo: '',
    milestones: [],
    responsibilities: []
  } as const
}
