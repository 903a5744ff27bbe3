import { checkLetter } from '@domain/letter/letter-checks'
import { LetterDraft, type LetterDetail } from '@contract/letter'
import { useRecordForm } from '@renderer/composables/form/use-record-form'
import { desk } from '@renderer/desk'
import { useRecordId } from '@renderer/composables/use-record-id'
import { useBackend } from '@renderer/stores/backend'
import { useScope } from '@renderer/stores/scope'
import { shallowRef, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** Chinese names of the fields. */
const letterLabels: Readonly<Record<string, string>> = {
  letterNo: '编号',
  docNo: '文号',
  type: '类型',
  unitId: '致送单位',
  projectId: '项目',
  issueId: '问题',
  title: '标题',
  content: '正文',
  replyDue: '回复期限',
  lightReason: '亮灯原因'
}

/** The form of the letter in the address, or of a new one, which the facts of a project or an issue may fill. */
export function useLetterForm() {
  const route = useRoute()
  const router = useRouter()
  const backend = useBackend()
  const store = useScope()
  const detail = shallowRef<LetterDetail | null>(null)
  const id = useRecordId('letter', 'letter-new')
  const { projectId, issueId } = route.query
  const asked = {
    projectId: typeof projectId === 'string' ? projectId : null,
    issueId: typeof issueId === 'string' ? issueId : null
  }

  async function load(): Promise<LetterDraft> {
    if (id.value === null) {
      detail.value = null
      const proposal = await desk.call('letter:propose', { ...asked, cutoff: store.cutoff })
      return { ...proposal, unitId: proposal.unitId ?? '' }
    }
    detail.value = await desk.call('letter:get', { id: id.value, cutoff: store.cutoff })
    return detail.value.draft
  }

  const form = useRecordForm({
    formKey: () => `letter:${id.value ?? `new-${asked.issueId ?? asked.projectId ?? 'blank'}`}`,
    schema: LetterDraft,
    load,
    save: (values) => desk.call('letter:save', values),
    check: (values) =>
      checkLetter(
        { state: 'draft', issuedOn: null, reply: '', repliedOn: null, ...values },
        { today: backend.today, numberHolder: null }
      ),
    topic: 'letter',
    labels: letterLabels,
    savedTitle: ({ letterNo }) => `已保存督办单 ${letterNo}`,
    afterSave: async (saved) => {
      if (id.value === null) await router.replace(`/projects/letters/${saved.id}`)
    },
    close: () => (window.history.length > 1 ? router.back() : void router.push('/projects/letters'))
  })

  watch(
    () => store.cutoff,
    async (cutoff) => {
      if (id.value !== null) detail.value = await desk.call('letter:get', { id: id.value, cutoff })
    }
  )
  return { form, id, detail }
}
